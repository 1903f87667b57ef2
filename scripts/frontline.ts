import { UserError } from './environment.ts';

/** One subcommand. Its module is loaded when it is asked for, so that a light command stays quick. */
type Command = {
  usage: string;
  summary: string;
  /** Returns the exit code. */
  run: (args: string[]) => Promise<number>;
};

const commands: Record<string, Command> = {
  doctor: {
    usage: 'doctor',
    summary: 'checks this installation and says what to mend',
    run: async (args) => (await import('./commands/doctor.ts')).doctor(args),
  },
  'token create': {
    usage: 'token create --role <role> [--login <login>] [--label <text>]',
    summary: 'makes a bearer token of the JSON API and prints it alone',
    run: async (args) => (await import('./commands/token-create.ts')).tokenCreate(args),
  },
  'user create': {
    usage: 'user create --login <login> --role <role> [--name <name>] [--locale <locale>]',
    summary: 'makes a user of the desk; the password is read from standard input',
    run: async (args) => (await import('./commands/user-create.ts')).userCreate(args),
  },
  'demo load': {
    usage: 'demo load',
    summary: 'fills an empty database with the demo company and prints its logins',
    run: async (args) => (await import('./commands/demo-load.ts')).demoLoad(args),
  },
  'knowledge import': {
    usage: 'knowledge import <folder>',
    summary: 'takes the documents of a folder in; a newer revision supersedes the older',
    run: async (args) => (await import('./commands/knowledge-import.ts')).knowledgeImport(args),
  },
  'sla simulate': {
    usage: 'sla simulate < scenarios.jsonl',
    summary: 'reads SLA scenarios as JSON lines and answers a line each',
    run: async (args) => (await import('./commands/sla-simulate.ts')).slaSimulate(args),
  },
  'teams manifest': {
    usage: 'teams manifest [--out <file.zip>] [--app-id <id>] [--version <1.0.0>] [--website|--privacy|--terms <url>]',
    summary: 'writes the app package that is uploaded to Teams',
    run: async (args) => (await import('./commands/teams-manifest.ts')).teamsManifest(args),
  },
};

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const name = Object.keys(commands).find((known) => known.split(' ').every((word, index) => args[index] === word));
  const command = name === undefined ? undefined : commands[name];
  if (name === undefined || command === undefined) return showUsage(args);
  try {
    return await command.run(args.slice(name.split(' ').length));
  } catch (error) {
    console.error(error instanceof UserError ? error.message : error);
    return 1;
  }
}

function showUsage(args: string[]): number {
  const asked = ['help', '--help', '-h'].includes(args[0] ?? 'help');
  const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length));
  const lines = Object.values(commands).map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`);
  const text = ['Usage: npm run -s frontline -- <command>', '', ...lines].join('\n');
  if (asked) console.log(text);
  else console.error(`There is no command "${args.join(' ')}".\n\n${text}`);
  return asked ? 0 : 1;
}
