import botIcon from './bot.svg';
import { type Drawn, drawn } from './react-element.ts';
import type { Activity } from './store.ts';
import type { ChatTexts } from './texts.ts';

type Drawing<Args> = () => (next: (args: Args) => Drawn) => (args: Args) => Drawn;

interface AvatarArgs {
  activity: Activity;
  fromUser: boolean;
}
interface StatusArgs {
  activity: Activity;
  sendState?: string;
}
interface Groups {
  given: { activities: readonly Activity[] };
  /** Runs of lines: of one speaker, and under one time. */
  made: { sender: readonly (readonly Activity[])[]; status: readonly (readonly Activity[])[] };
}
interface TypingArgs {
  activeTyping: Record<string, { name?: string; role?: string; type?: string }>;
  visible: boolean;
}

export interface Decorations {
  avatarMiddleware: () => (next: (args: AvatarArgs) => unknown) => (args: AvatarArgs) => unknown;
  activityStatusMiddleware: Drawing<StatusArgs>;
  groupActivitiesMiddleware: () => (
    next: (args: Groups['given']) => Groups['made'],
  ) => (args: Groups['given']) => Groups['made'];
  typingIndicatorMiddleware: Drawing<TypingArgs>;
}

const isClerk = ({ channelData }: Activity): boolean => channelData?.frontline?.sender === 'clerk';
/** The last sign of a name is what tells colleagues apart: 客服 陈, "Ms Chen". */
const initialOf = (name = ''): string => [...name.trim()].at(-1) ?? '';

const speakerOf = ({ from, channelData }: Activity): string =>
  [from?.role, channelData?.frontline?.sender, from?.name].join();

function runsOfSpeaker(activities: readonly Activity[]): Activity[][] {
  const runs: Activity[][] = [];
  for (const activity of activities) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && speakerOf(run[0]) === speakerOf(activity)) run.push(activity);
    else runs.push([activity]);
  }
  return runs;
}

/** What Web Chat draws around messages, so that everybody sees who speaks, who is typing and what was read. */
export function decorations(texts: ChatTexts, readSeq: number): Decorations {
  return {
    avatarMiddleware: () => (next) => (args) => {
      const { activity, fromUser } = args;
      if (fromUser) return false;
      const picture = isClerk(activity)
        ? drawn('div', { className: 'avatar person' }, initialOf(activity.from?.name))
        : drawn('div', { className: 'avatar bot' }, drawn('img', { src: botIcon, alt: '', width: 22, height: 22 }));
      return activity.from ? () => picture : next(args);
    },
    // Web Chat tells the customer from the rest, and gives a run the picture of its first line.
    groupActivitiesMiddleware: () => (next) => (args) => ({ ...next(args), sender: runsOfSpeaker(args.activities) }),
    activityStatusMiddleware: () => (next) => (args) => {
      const { activity, sendState } = args;
      const rest = next(args);
      if (activity.type !== 'message' || sendState === 'sending' || sendState === 'send failed') return rest;
      if (activity.from?.role === 'user') {
        const seq = activity.channelData?.['webchat:sequence-id'] ?? Number.POSITIVE_INFINITY;
        return drawn(
          'span',
          { className: 'said own' },
          rest,
          drawn('span', {}, seq <= readSeq ? texts.read : texts.sent),
        );
      }
      const who = isClerk(activity) ? texts.clerkSpeaks(activity.from?.name) : texts.botSpeaks;
      return drawn('span', { className: 'said' }, drawn('span', { className: 'who' }, who), rest);
    },
    typingIndicatorMiddleware: () => (next) => (args) => {
      const writing = Object.values(args.activeTyping).find(
        ({ role, type }) => role !== 'user' && type !== 'livestream',
      );
      if (!args.visible || writing === undefined) return next(args);
      const dots = drawn('span', { className: 'dots' }, drawn('i', {}), drawn('i', {}), drawn('i', {}));
      return drawn('div', { className: 'typing' }, dots, drawn('span', {}, texts.typing(writing.name)));
    },
  };
}
