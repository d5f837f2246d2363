import { dayOf, firstDay, isoDay, monthOf, partsOf, type Day } from '../../core/exact/calendar.ts';
import { firstPayableMonth } from '../../core/subsidy/payableMonths.ts';
import type { Entry } from '../../templates/tables/column.ts';
import type { Unit } from '../../templates/units/index.ts';
import type { Random } from './random.ts';

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂文辉玲建国志华晓东海宁雪梅春兰凤琴云鹏飞宇浩然子涵欣怡佳俊博思远晨曦'];
const MAJORS = ['化学工程', '材料科学', '葡萄与葡萄酒工程', '电气工程', '计算机科学', '机械工程', '食品科学', '环境工程', '农学', '畜牧学'];
const POSITIONS = ['工程师', '研发主管', '技术员', '质量主管', '项目经理'];

const FIRST_BIRTH = dayOf(1970, 1, 3)!;
const LAST_BIRTH = dayOf(1998, 12, 31)!;

/** The year that the forms are of, and its period. */
export interface Year {
  readonly year: number;
  readonly from: Day;
  readonly to: Day;
}

/** Makes people whom nobody is: sequence numbers 000 (women) and 999 (men) are not given out. */
export class People {
  private births: Day[] = [];
  private readonly identities = new Set<string>();
  private serial = 0;

  constructor(private readonly random: Random, private readonly year: Year) {
    // Some days apart, so that birth dates are distinct as long as they last.
    for (let day = FIRST_BIRTH; day < LAST_BIRTH; day += random.whole(2, 8)) this.births.push(day);
  }

  /** Name, number and the rest of a person of a unit, without dates in post. */
  person(unit: Unit, degree: '博士' | '硕士'): Entry {
    const { random } = this;
    const female = random.chance(0.45);
    const { birth, identity } = this.born(unit, female);
    const serial = String(++this.serial).padStart(4, '0');
    const graduated = dayOf(Math.max(2008, partsOf(birth).year + (degree === '博士' ? 29 : 26)), 6, 30)!;
    return {
      name: random.pick(SURNAMES) + random.pick(GIVEN) + (random.chance(0.7) ? random.pick(GIVEN) : ''),
      sex: female ? '女' : '男',
      identity,
      nation: random.chance(0.3) ? '回族' : '汉族',
      degree,
      academicDegree: degree,
      school: `示例大学${random.whole(1, 40)}`,
      major: random.pick(MAJORS),
      graduated,
      fullTime: '是',
      firstClass: degree === '硕士' ? '是' : random.chance(0.5) ? '是' : '否',
      workplace: `示例企业${random.whole(1, 12)}（${unit.name}）`,
      creditCode: `示例代码${serial}`,
      employer: '企业',
      position: random.pick(POSITIONS),
      bank: '示例银行',
      account: `000000000000000${serial}`,
      phone: `0000000${serial}`,
    };
  }

  /** A birth date, and the number that goes with it, which nobody had before. */
  private born(unit: Unit, female: boolean): { birth: Day; identity: string } {
    const region = unit.code === '' ? '640181' : unit.kind === '县' ? unit.code : '640104';
    for (;;) {
      if (this.births.length === 0) this.births = Array.from({ length: LAST_BIRTH - FIRST_BIRTH }, (_, index) => FIRST_BIRTH + index);
      const birth = this.births.splice(this.random.whole(0, this.births.length - 1), 1)[0]!;
      const identity = identityNumber(region, birth, female);
      if (this.identities.has(identity)) continue;
      this.identities.add(identity);
      return { birth, identity };
    }
  }

  /** A person's spell, with what was paid before the period if everything went as it should. */
  spell(person: Entry, start: Day, options: { end?: Day; leaving?: string; firstMonth?: Day | null; paidBefore?: number; contractYears?: number } = {}): Entry {
    const before = Math.max(0, monthOf(this.year.from) - firstPayableMonth(start, '当月'));
    const entitled = person.employer === '企业' && person.fullTime === '是' && (person.degree === '博士' || person.firstClass === '是') && start >= dayOf(2020, 7, 1)!;
    const paidBefore = options.paidBefore ?? (entitled ? Math.min(60, before) : 0);
    const { year, month, dayOfMonth } = partsOf(start);
    const term = options.contractYears ?? 5;
    const contractTo = (terms: number): Day => dayOf(year + terms * term, month, Math.min(28, dayOfMonth))! - 1;
    // Who stays beyond the contract had it renewed.
    const lastDay = options.end ?? this.year.to;
    return {
      ...person,
      graduated: Math.min(person.graduated as Day, dayOf(year - 1, 6, 30)!),
      start,
      contractFrom: start,
      contractTo: contractTo(1) < lastDay ? contractTo(2) : contractTo(1),
      insuredFrom: firstDay(monthOf(start)),
      firstMonth: options.firstMonth === undefined ? (paidBefore > 0 ? firstDay(monthOf(start)) : null) : options.firstMonth,
      paidBefore,
      end: options.end ?? null,
      leaving: options.end === undefined ? null : (options.leaving ?? '合同期满'),
    };
  }

  /** An ordinary person in post, who arrived at some time and mostly stays. */
  ordinary(unit: Unit): Entry {
    const { random, year } = this;
    const person = this.person(unit, random.chance(0.25) ? '博士' : '硕士');
    const start = random.whole(dayOf(2020, 10, 1)!, dayOf(year.year, 10, 31)!);
    if (start >= year.from || random.chance(0.92)) return this.spell(person, start, { contractYears: random.whole(5, 8) });
    return this.spell(person, start, { end: random.whole(year.from + 20, year.to - 30), leaving: random.pick(['辞职', '调动', '合同期满']) });
  }
}

/** An 18-digit number with the right check digit (GB 11643). */
export function identityNumber(region: string, birth: Day, female: boolean): string {
  const body = `${region}${isoDay(birth).replaceAll('-', '')}${female ? '000' : '999'}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + '10X98765432'[sum % 11];
}
