import type { Intent, Victim } from '#core/contract/triage.ts';

/** Who is hurt, most worth protecting first. Simplified Chinese and English together. */
export const VICTIMS: ReadonlyArray<readonly [Victim, RegExp]> = [
  [
    'child',
    /小孩|孩子|宝宝|娃|儿子|女儿|婴儿|孙[子女]|幼儿|小朋友|[0-9一二两三四五六七八九]岁|学生|\b(?:child(?:ren)?|kids?|son|daughter|baby|toddler|boy|girl|infant|\d+[ -]?(?:year|yr|month)s?[ -]?old)\b/u,
  ],
  [
    'worker',
    /工人|员工|同事|师傅|司机|操作[工员]|实验员|工友|人员|保洁|清洁工|搬运工|\b(?:workers?|operators?|colleagues?|co-?workers?|employees?|staff|technicians?|drivers?|janitor|mechanic|engineer|team ?mate)\b/u,
  ],
  ['animal', /[狗猫]|宠物|鱼(?:都|全)?死|\b(?:dog|cat|pet|puppy|kitten|fish)\b/u],
  [
    'other',
    /有人|几个人|老[人婆公]|爸|妈|朋友|邻居|顾客|客人|他|她|\b(?:someone|somebody|people|person|man|woman|wife|husband|mother|father|mom|mum|dad|he|she|him|her|they|them|guest|customer|friend)\b/u,
  ],
  ['self', /我|本人|自己|\b(?:i|me|my|myself|i'm)\b/u],
];

/** An answer to "is anybody exposed?" that does not say no. */
export const AFFIRMS =
  /^(?:是|是的|有|有的|有人|对|对的|对啊|嗯|恩|没错|系|系呀|确实|真的|yes|yeah|yep|yup|y|true|correct|affirmative|there (?:is|are)|someone)(?![不没])/u;

/** An emergency is said to be over; the bot never closes it, but need not repeat the first aid. */
export const MATTER_SWITCH = new Set([
  'invoice',
  'order_status',
  'price',
  'refund_status',
  'return_exchange',
  'doc_request',
  'shelf_life',
  'training_request',
  'prompt_injection',
  'out_of_scope',
  'competitor',
  'wrong_item',
]);

/** Questions of which the next message may change the subject alone ("and hydrochloric acid?"). */
export const CARRIED_ON: ReadonlySet<Intent> = new Set<Intent>([
  'storage',
  'dosage',
  'usage',
  'ppe',
  'disposal',
  'shelf_life',
  'compatibility',
  'regulatory',
  'safety_info',
  'appearance_change',
  'shipping',
  'price',
  'doc_request',
]);
