import { JSONParser } from '@streamparser/json';
import { Sentence } from './phrased-answer.ts';
import type { DraftSink } from './query.ts';

/**
 * Reads a model's answer while it is being written, and tells of the sentences so far each time one is complete.
 * Nothing is told before the model has said that it answers at all, nor after text that is not an answer's.
 * @returns what takes the text, piece by piece
 */
export function sentencesAsTheyCome(tell: (sentences: Sentence[]) => void): (piece: string) => void {
  const sentences: Sentence[] = [];
  let answered = false;
  let broken = false;
  const parser = new JSONParser({ paths: ['$.answered', '$.sentences.*'], keepStack: false });
  parser.onError = () => {
    broken = true;
  };
  parser.onValue = ({ key, value }) => {
    if (broken) return;
    if (key === 'answered') answered = value === true;
    else {
      const sentence = Sentence.safeParse(value);
      broken = !sentence.success;
      if (sentence.success) sentences.push(sentence.data);
    }
    if (answered && !broken && sentences.length > 0) tell([...sentences]);
  };
  return (piece) => {
    if (!broken) parser.write(piece);
  };
}

/**
 * What is shown only ever grows: an answer that is repaired and begins otherwise is shown when it is whole. Teams takes
 * nothing else, and nobody likes to read words that change.
 */
export function onlyGrowing({ begin, show }: DraftSink): DraftSink {
  let shown = '';
  return {
    begin,
    show: (text) => {
      if (text.length <= shown.length || !text.startsWith(shown)) return;
      shown = text;
      show(text);
    },
  };
}
