import type { AnswerProps } from './answer';
import { ChoiceAnswer } from './ChoiceAnswer';
import { NumberAnswer } from './NumberAnswer';
import { DateAnswer, LinkAnswer, TextAnswer } from './TextAnswer';

/** The box or boxes of one question, by its type; a table has its own, and a file is no value. */
export function Answer(props: AnswerProps) {
  switch (props.question.type) {
    case 'SHORT_TEXT':
    case 'LONG_TEXT':
      return <TextAnswer {...props} />;
    case 'CHOICE':
      return <ChoiceAnswer {...props} />;
    case 'DATE':
      return <DateAnswer {...props} />;
    case 'LINK':
      return <LinkAnswer {...props} />;
    default:
      return <NumberAnswer {...props} />;
  }
}
