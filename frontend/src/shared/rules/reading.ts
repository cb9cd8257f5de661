import type { Language } from '@/shared/i18n/language';
import type { Amount, Condition, Expression, Source } from './expression';

/** How each piece is said; `{0}` and `{1}` are its parts. */
const WORDS = {
  vi: {
    '<=': '{0} không lớn hơn {1}',
    '<': '{0} nhỏ hơn {1}',
    '>=': '{0} không nhỏ hơn {1}',
    '>': '{0} lớn hơn {1}',
    '=': '{0} bằng {1}',
    '<>': '{0} khác {1}',
    and: '{0} và {1}',
    or: '{0} hoặc {1}',
    '=>': 'nếu {0} thì {1}',
    not: 'không phải là {0}',
    isNil: '{0} là “không phát sinh”',
    isBlank: '{0} còn trống',
    given: '{0} đã được điền',
    report: '{0}',
    previous: '{0} của kỳ trước',
    soFar: '{0} lũy kế đã báo cáo',
    lastYear: '{0} cùng kỳ năm trước',
    median: 'trung vị {0} của các đơn vị cùng loại',
    '+': '{0} cộng {1}',
    '-': '{0} trừ {1}',
    '*': '{0} nhân {1}',
    '/': '{0} chia cho {1}',
    minus: 'trừ {0}',
    sum: 'tổng của {0}',
    min: 'số nhỏ nhất trong {0}',
    max: 'số lớn nhất trong {0}',
    abs: 'trị tuyệt đối của {0}',
  },
  en: {
    '<=': '{0} is not more than {1}',
    '<': '{0} is less than {1}',
    '>=': '{0} is not less than {1}',
    '>': '{0} is more than {1}',
    '=': '{0} equals {1}',
    '<>': '{0} is not {1}',
    and: '{0} and {1}',
    or: '{0} or {1}',
    '=>': 'if {0} then {1}',
    not: 'it is not so that {0}',
    isNil: '{0} is “none in this period”',
    isBlank: '{0} is blank',
    given: '{0} is filled in',
    report: '{0}',
    previous: '{0} of the period before',
    soFar: '{0} reported so far',
    lastYear: '{0} a year ago',
    median: 'the median {0} of like units',
    '+': '{0} plus {1}',
    '-': '{0} minus {1}',
    '*': '{0} times {1}',
    '/': '{0} divided by {1}',
    minus: 'minus {0}',
    sum: 'the sum of {0}',
    min: 'the smallest of {0}',
    max: 'the largest of {0}',
    abs: 'the size of {0}',
  },
} satisfies Record<Language, Record<string, string>>;

/** An expression in plain words: "B03 không lớn hơn B02". */
export function reading(expression: Expression, language: Language): string {
  return new Reader(language).condition(expression.condition);
}

class Reader {
  private readonly words: Record<string, string>;
  private readonly numbers: Intl.NumberFormat;

  constructor(language: Language) {
    this.words = WORDS[language];
    this.numbers = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 6 });
  }

  condition(node: Condition): string {
    switch (node.is) {
      case 'comparison':
        return this.say(node.sign, this.amount(node.left), this.amount(node.right));
      case 'isNil':
      case 'isBlank':
        return this.say(node.is, this.amount(node.of));
      case 'not':
        return node.of.is === 'isBlank'
          ? this.say('given', this.amount(node.of.of))
          : this.say('not', this.inner(node.of, true));
      case '=>':
        return this.say('=>', this.inner(node.left, false), this.inner(node.right, false));
      default:
        return this.say(
          node.is,
          this.inner(node.left, node.left.is !== node.is),
          this.inner(node.right, true),
        );
    }
  }

  /** In brackets where it is not clear by itself what belongs together. */
  private inner(node: Condition, mixed: boolean) {
    const said = this.condition(node);
    const joined = node.is === '=>' || (mixed && (node.is === 'and' || node.is === 'or'));
    return joined ? `(${said})` : said;
  }

  private amount(node: Amount): string {
    switch (node.is) {
      case 'number': {
        const percent = node.text.endsWith('%');
        const number = this.numbers.format(Number(percent ? node.text.slice(0, -1) : node.text));
        return percent ? `${number}%` : number;
      }
      case 'figure':
        return this.source(node.source, node.field);
      case 'minus':
        return this.say('minus', this.part(node.of));
      case 'over':
        return this.say(node.name, node.parts.map((part) => this.amount(part)).join(', '));
      case 'sum':
        return this.say(node.sign, this.part(node.left), this.part(node.right));
    }
  }

  private part(node: Amount) {
    const said = this.amount(node);
    return node.is === 'sum' || node.is === 'over' ? `(${said})` : said;
  }

  private source(source: Source, field: string) {
    return this.say(source, field);
  }

  private say(word: string, ...parts: string[]) {
    return (this.words[word] ?? word).replace(/\{(\d)\}/g, (_, index) => parts[Number(index)] ?? '');
  }
}
