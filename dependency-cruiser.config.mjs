/**
 * The floors of the house (docs/ARCHITECTURE.md). An upper floor may import a lower one, never back; each rule
 * says why it stands. Cycles are refused everywhere.
 */
const FLOORS = [
  ['platform', 'contract', 'language', 'access', 'audit', 'settings'],
  ['attachment', 'customer', 'sla', 'knowledge', 'triage', 'routing'],
  ['ticket'],
  ['notice', 'escalation'],
  ['conversation'],
  ['answering', 'handoff'],
  ['survey', 'case'],
  ['report', 'archive'],
];

const floorRules = FLOORS.slice(0, -1).map((features, index) => ({
  name: `floor-${features[0]}`,
  comment: `core/{${features.join(',')}} stand below core/{${FLOORS.slice(index + 1)
    .flat()
    .join(',')}}: what is below must not know what is built on it.`,
  severity: 'error',
  from: { path: `^core/(${features.join('|')})/` },
  to: {
    path: `^core/(${FLOORS.slice(index + 1)
      .flat()
      .join('|')})/`,
  },
}));

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    rule('no-cycles', 'Two files that need each other are one thing, or a third is missing.', {}, { circular: true }),
    ...floorRules,
    rule(
      'core-knows-no-channel',
      'The business must not know by which channel or process it is used.',
      { path: '^core/' },
      { path: '^(bot|worker|console|scripts|test|bench)/' },
    ),
    rule(
      'bot-and-worker-apart',
      'The bot owns channels, the worker owns time; they meet in the database.',
      { path: '^bot/' },
      { path: '^worker/' },
    ),
    rule(
      'worker-and-bot-apart',
      'The bot owns channels, the worker owns time; they meet in the database.',
      { path: '^worker/' },
      { path: '^bot/' },
    ),
    rule(
      'console-by-contract',
      'The browser shares the wire contract with the servers and nothing else.',
      { path: '^console/' },
      { path: '^(bot|worker|prisma|scripts|core/(?!contract/))' },
    ),
    rule(
      'contract-is-zod',
      'The contract goes into the browser: zod alone.',
      { path: '^core/contract/' },
      { path: '^(?!core/contract/|node_modules/zod/)' },
    ),
    rule(
      'rules-are-pure',
      'Pure decisions know no database, network, clock or process, so that a table can test them.',
      { path: '^core/.+/(rules|calendar|clock|target|week|zone|decide)\\.ts$' },
      {
        path: '^(core/platform/(db|live|queue|model|env|unit)\\.ts|prisma/|node:|node_modules/(pg|ioredis|bullmq|openai|restify)/)',
      },
    ),
    rule(
      'client-behind-db',
      'The generated client is reached through core/platform/db.ts, that its types have one door.',
      { path: '^(bot|worker|core|scripts|bench)/', pathNot: '^core/platform/db\\.ts$' },
      { path: '^prisma/generated/' },
    ),
    rule(
      'bullmq-behind-queue',
      'BullMQ is an alarm clock behind core/platform/queue.ts.',
      { path: '^(bot|worker|core)/', pathNot: '^core/platform/queue\\.ts$' },
      { path: '^node_modules/bullmq/' },
    ),
    rule(
      'botbuilder-in-channels',
      'The Bot Framework SDK has a successor: it stays in the channel adapters.',
      { path: '^(bot|worker|core)/', pathNot: '^bot/channels/' },
      { path: '^node_modules/(botbuilder|botframework-)' },
    ),
    rule(
      'no-test-in-product',
      'The product must run without its tests.',
      { path: '^(bot|worker|core|console|scripts|prisma)/' },
      { path: '^(test|bench)/' },
    ),
    rule(
      'resolvable',
      'An import that cannot be resolved fails at run time.',
      {},
      { couldNotResolve: true, pathNot: '^(#|node:)' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(prisma/generated|console/dist)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
    tsPreCompilationDeps: true,
  },
};
