import type { TemplateField, TemplateOption, Value } from '@/shared/api/generated/types.gen';

/** What is in a field's boxes while it is no value yet, by box: '' is the field's own, `row.column` a cell's. */
export type Typed = Record<string, string>;

/** What a field or a column of a table asks. */
type Question = Pick<TemplateField, 'type'> & { options?: TemplateOption[]; several?: boolean };

export interface AnswerProps<Q = Question> {
  question: Q;
  /** Of the box, so that a label and the error summary find it. */
  id: string;
  labelledBy: string;
  value: Value | undefined;
  typed: Typed;
  bad: boolean;
  onValue: (value: Value | undefined, typed: Typed) => void;
}
