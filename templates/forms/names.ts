/** Defined names that the forms and the annual set share, beside those of the parameters and settings. */
export const PERIOD_FROM = '本期起日';
export const PERIOD_TO = '本期止日';
export const FORM_VERSION = '1';
