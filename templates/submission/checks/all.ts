import type { AcrossCheck, Check, FormCheck, LastYearCheck } from './check.ts';
import { inPostElsewhere } from './across/inPostElsewhere.ts';
import { toldOtherwise } from './across/toldOtherwise.ts';
import { unitMissing } from './across/unitMissing.ts';
import { unitNotTakingPart } from './across/unitNotTakingPart.ts';
import { unitTwice } from './across/unitTwice.ts';
import { yearsDiffer } from './across/yearsDiffer.ts';
import { columnMissing } from './form/columnMissing.ts';
import { columnTwice } from './form/columnTwice.ts';
import { embeddedObject } from './form/embeddedObject.ts';
import { extraSheet } from './form/extraSheet.ts';
import { formulaOff } from './form/formulaOff.ts';
import { formulaOverwritten } from './form/formulaOverwritten.ts';
import { hiddenColumns } from './form/hiddenColumns.ts';
import { hiddenRows } from './form/hiddenRows.ts';
import { hiddenSheet } from './form/hiddenSheet.ts';
import { hyperlink } from './form/hyperlink.ts';
import { macros } from './form/macros.ts';
import { mergedBody } from './form/mergedBody.ts';
import { nilUnclear } from './form/nilUnclear.ts';
import { nilWithRows } from './form/nilWithRows.ts';
import { noHeader } from './form/noHeader.ts';
import { otherTableBlank } from './form/otherTableBlank.ts';
import { otherUnit } from './form/otherUnit.ts';
import { otherUnitInName } from './form/otherUnitInName.ts';
import { otherVersion } from './form/otherVersion.ts';
import { otherWorkbook } from './form/otherWorkbook.ts';
import { otherYear } from './form/otherYear.ts';
import { otherYearInName } from './form/otherYearInName.ts';
import { paymentBlank } from './form/paymentBlank.ts';
import { sheetMissing } from './form/sheetMissing.ts';
import { unitUnknown } from './form/unitUnknown.ts';
import { gradeOfNobody } from './income/gradeOfNobody.ts';
import { gradeTwice } from './income/gradeTwice.ts';
import { incomeBlank } from './income/incomeBlank.ts';
import { monthAgainstYear } from './income/monthAgainstYear.ts';
import { neverAMonth } from './income/neverAMonth.ts';
import { nobodyToCompare } from './income/nobodyToCompare.ts';
import { nobodyWithIncome } from './income/nobodyWithIncome.ts';
import { yearlyLooking } from './income/yearlyLooking.ts';
import { fieldTwice } from './posts/fieldTwice.ts';
import { carryDiffers } from './lastYear/carryDiffers.ts';
import { identityChanged } from './lastYear/identityChanged.ts';
import { nameChanged } from './lastYear/nameChanged.ts';
import { notInLastYear } from './lastYear/notInLastYear.ts';
import { paidBeforeTooFew } from './lastYear/paidBeforeTooFew.ts';
import { paidBeforeTooMany } from './lastYear/paidBeforeTooMany.ts';
import { standardChanged } from './lastYear/standardChanged.ts';
import { totalJumps } from './lastYear/totalJumps.ts';
import { vanished } from './lastYear/vanished.ts';
import { hiredAboveStructure } from './posts/hiredAboveStructure.ts';
import { listedBlank } from './posts/listedBlank.ts';
import { listedElsewhere } from './posts/listedElsewhere.ts';
import { otherRate } from './posts/otherRate.ts';
import { partsAboveTotal } from './posts/partsAboveTotal.ts';
import { usedAboveEntitlement } from './posts/usedAboveEntitlement.ts';
import { usedAboveShare } from './posts/usedAboveShare.ts';
import { digitsLost } from './row/digitsLost.ts';
import { identityWrong } from './row/identityWrong.ts';
import { inPostTwice } from './row/inPostTwice.ts';
import { monthShared } from './row/monthShared.ts';
import { numberAsText } from './row/numberAsText.ts';
import { regionUnknown } from './row/regionUnknown.ts';
import { requiredBlank } from './row/requiredBlank.ts';
import { rowTwice } from './row/rowTwice.ts';
import { spacesInName } from './row/spacesInName.ts';
import { wrongContent } from './row/wrongContent.ts';
import { arrivalAfterPeriod } from './subsidy/arrivalAfterPeriod.ts';
import { arrivedBeforePolicy } from './subsidy/arrivedBeforePolicy.ts';
import { beyondLimit } from './subsidy/beyondLimit.ts';
import { claimDiffers } from './subsidy/claimDiffers.ts';
import { contractAfterLeaving } from './subsidy/contractAfterLeaving.ts';
import { contractBeforeLeaving } from './subsidy/contractBeforeLeaving.ts';
import { contractEnded } from './subsidy/contractEnded.ts';
import { contractReversed } from './subsidy/contractReversed.ts';
import { firstMonthAfterPeriod } from './subsidy/firstMonthAfterPeriod.ts';
import { firstMonthBeforeArrival } from './subsidy/firstMonthBeforeArrival.ts';
import { firstMonthEarly } from './subsidy/firstMonthEarly.ts';
import { firstMonthMissing } from './subsidy/firstMonthMissing.ts';
import { graduatedAfterArrival } from './subsidy/graduatedAfterArrival.ts';
import { graduatedTooLate } from './subsidy/graduatedTooLate.ts';
import { insuredLate } from './subsidy/insuredLate.ts';
import { leavesAfterPeriod } from './subsidy/leavesAfterPeriod.ts';
import { leftBeforeArrival } from './subsidy/leftBeforeArrival.ts';
import { masterUnclear } from './subsidy/masterUnclear.ts';
import { notEntitled } from './subsidy/notEntitled.ts';
import { otherRows } from './subsidy/otherRows.ts';
import { otherSettings } from './subsidy/otherSettings.ts';
import { paidBeforeAboveLimit } from './subsidy/paidBeforeAboveLimit.ts';
import { paidBeforeImpossible } from './subsidy/paidBeforeImpossible.ts';
import { paidBeforeMissing } from './subsidy/paidBeforeMissing.ts';
import { displayedSum } from './sums/displayedSum.ts';
import { inTenThousands } from './sums/inTenThousands.ts';
import { otherUnitOfMoney } from './sums/otherUnitOfMoney.ts';
import { relationBroken } from './sums/relationBroken.ts';
import { subtotalWrong } from './sums/subtotalWrong.ts';
import { totalTooShort } from './sums/totalTooShort.ts';
import { totalWrong } from './sums/totalWrong.ts';

/** Whose form it is, and of which year: all that is said of a form of another year. */
export const headChecks: readonly FormCheck[] = [sheetMissing, unitUnknown, otherYear, otherVersion, otherUnit];

/** Checks of one form by itself, by code. */
export const formChecks: readonly FormCheck[] = [
  ...headChecks, noHeader, columnMissing, columnTwice, nilUnclear, nilWithRows, paymentBlank, otherTableBlank,
  extraSheet, hiddenSheet, hiddenRows, hiddenColumns, formulaOverwritten, formulaOff, mergedBody, otherWorkbook, hyperlink, embeddedObject, macros, otherUnitInName, otherYearInName,
  requiredBlank, wrongContent, identityWrong, numberAsText, inPostTwice, rowTwice, digitsLost, monthShared, spacesInName, regionUnknown,
  masterUnclear, firstMonthEarly, leftBeforeArrival, paidBeforeAboveLimit, notEntitled, claimDiffers, otherRows, otherSettings, beyondLimit, arrivedBeforePolicy,
  contractReversed, contractBeforeLeaving, contractEnded, contractAfterLeaving, graduatedTooLate, graduatedAfterArrival, arrivalAfterPeriod, leavesAfterPeriod, insuredLate,
  firstMonthBeforeArrival, firstMonthAfterPeriod, firstMonthMissing, paidBeforeImpossible, paidBeforeMissing,
  fieldTwice, partsAboveTotal, listedElsewhere, otherRate, hiredAboveStructure, usedAboveEntitlement, usedAboveShare, listedBlank,
  gradeTwice, nobodyWithIncome, incomeBlank, monthAgainstYear, yearlyLooking, neverAMonth, gradeOfNobody, nobodyToCompare,
  totalWrong, subtotalWrong, totalTooShort, otherUnitOfMoney, inTenThousands, displayedSum, relationBroken,
];

/** Checks against what was allocated last year. */
export const lastYearChecks: readonly LastYearCheck[] = [paidBeforeTooMany, paidBeforeTooFew, nameChanged, identityChanged, vanished, carryDiffers, standardChanged, totalJumps, notInLastYear];

/** Checks of all forms against each other. */
export const acrossChecks: readonly AcrossCheck[] = [inPostElsewhere, unitTwice, unitMissing, unitNotTakingPart, toldOtherwise, yearsDiffer];

export const allChecks: readonly Check[] = [...formChecks, ...lastYearChecks, ...acrossChecks];
