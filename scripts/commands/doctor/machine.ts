import { existsSync } from 'node:fs';
import { type ScriptEnvironment, UserError } from '../../environment.ts';
import { prepareDataFolder } from '../../launcher/data-folder.ts';
import { type Finding, ok, problem, warning } from './finding.ts';

const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

export async function checkNode(): Promise<Finding[]> {
  const platform = `${process.platform}-${process.arch}`;
  const major = Number.parseInt(process.versions.node, 10);
  return [
    major >= 24
      ? ok(`Node ${process.versions.node}`)
      : problem(`Node ${process.versions.node} is too old`, 'Start by npm start, which brings Node 24.'),
    platforms.includes(platform)
      ? ok(`Platform ${platform}`)
      : problem(`Platform ${platform} is not supported`, `Use one of ${platforms.join(', ')}.`),
  ];
}

export async function checkDataFolder(env: ScriptEnvironment): Promise<Finding[]> {
  if (!existsSync(env.dataFolder)) {
    return [warning(`The data folder ${env.dataFolder} does not exist yet`, 'npm start makes it.')];
  }
  try {
    prepareDataFolder(env.dataFolder);
    return [ok(`The data folder ${env.dataFolder} can be written to`)];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [problem(`The data folder ${env.dataFolder} cannot be written to`, error.message)];
  }
}
