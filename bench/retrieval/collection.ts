import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Entry = z.object({ _id: z.string(), text: z.string() });
const Question = z.object({ text: z.string(), doc: z.string(), answers: z.array(z.string()) });

/** A public collection: passages, and questions each of which one passage answers. */
export interface Collection {
  passages: readonly { id: string; text: string }[];
  questions: readonly { text: string; passage: string; answers: readonly string[] }[];
}

const FOLDER = new URL('../data/retrieval/', import.meta.url);

export function readCollection(name: 'cmrc2018' | 'drcd'): Collection {
  const read = (file: string) =>
    readFileSync(new URL(`${name}/${file}`, FOLDER), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line));
  return {
    passages: read('corpus.jsonl').map((line) => {
      const { _id, text } = Entry.parse(line);
      return { id: _id, text };
    }),
    questions: read('queries-dev.jsonl').map((line) => {
      const { text, doc, answers } = Question.parse(line);
      return { text, passage: doc, answers };
    }),
  };
}

/** A question over a pool of short passages, several of which may hold the answer. */
export interface Judged {
  text: string;
  relevant: ReadonlySet<number>;
}

/**
 * The collections' texts cut into `count` overlapping stretches of like length, each question with the stretches of its
 * own text that hold its answer; questions whose answer no stretch holds whole are left out.
 */
export function cutInto(count: number, collections: readonly Collection[]): { texts: string[]; questions: Judged[] } {
  const whole = collections.flatMap(({ passages }) => passages);
  const characters = whole.reduce((sum, { text }) => sum + text.length, 0);
  const step = Math.max(1, Math.floor(characters / count));
  const texts: string[] = [];
  const stretchesOf = new Map<string, number[]>();
  for (const { id, text } of whole) {
    const own: number[] = [];
    for (let at = 0; at < text.length && texts.length < count; at += step) {
      own.push(texts.length);
      texts.push(text.slice(at, at + 2 * step));
    }
    stretchesOf.set(id, own);
  }
  const questions = collections.flatMap(({ questions: asked }) =>
    asked.map(({ text, passage, answers }) => ({
      text,
      relevant: new Set(
        (stretchesOf.get(passage) ?? []).filter((at) => answers.some((answer) => texts[at]?.includes(answer))),
      ),
    })),
  );
  return { texts, questions: questions.filter(({ relevant }) => relevant.size > 0) };
}
