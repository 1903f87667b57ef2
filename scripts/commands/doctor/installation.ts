import path from 'node:path';
import chineseDays from 'chinese-days';
import { type ScriptEnvironment, UserError } from '../../environment.ts';
import { checkPortFree } from '../../launcher/port.ts';
import { lockHolder } from '../../processes/lock.ts';
import { wordsOf } from '../../words.ts';
import { type Finding, ok, problem, warning } from './finding.ts';

const modelMs = 3000;

export async function checkPort(env: ScriptEnvironment): Promise<Finding[]> {
  const running = lockHolder(path.join(env.dataFolder, 'launcher.lock'));
  if (running) return [ok(`Frontline runs: process ${running.pid}, ${running.note}`)];
  try {
    await checkPortFree(env.port, env.host);
    return [ok(`Port ${env.port} is free`)];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [problem(`Port ${env.port} cannot be used`, error.message)];
  }
}

/** Without a key the bot answers with passages word for word, so this is no problem, only worth knowing. */
export async function checkModel(env: ScriptEnvironment): Promise<Finding[]> {
  if (env.openAiKey === undefined) return [ok('No language model is set: the bot quotes its documents')];
  const url = `${env.openAiBaseUrl.replace(/\/$/, '')}/models`;
  const fallback = 'Until then the bot quotes its documents.';
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${env.openAiKey}` },
      signal: AbortSignal.timeout(modelMs),
    });
    await response.body?.cancel();
    if (response.ok) return [ok(`The language model's service answers (${url})`)];
    const mend = response.status === 401 || response.status === 403 ? 'Mend OPENAI_API_KEY.' : 'Mend OPENAI_BASE_URL.';
    return [warning(`The language model's service answers ${response.status} (${url})`, `${mend} ${fallback}`)];
  } catch (error) {
    return [warning(`The language model's service cannot be reached (${url})`, `${wordsOf(error)}. ${fallback}`)];
  }
}

/** China's holidays come from the notices of the State Council; for a year without one every weekday would count. */
export async function checkHolidays(): Promise<Finding[]> {
  const now = new Date();
  const year = now.getFullYear();
  const findings = [hasHolidays(year) ? ok(`China's holidays of ${year} are known`) : holidaysMissing(year)];
  const isDecember = now.getMonth() === 11;
  if (isDecember && !hasHolidays(year + 1)) findings.push(holidaysMissing(year + 1));
  return findings;
}

function hasHolidays(year: number): boolean {
  const withWeekends = false;
  return chineseDays.getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, withWeekends).length > 0;
}

function holidaysMissing(year: number): Finding {
  const mend = 'Bring the package chinese-days up to date, or enter the holidays in the business calendar by hand.';
  return warning(`China's holidays of ${year} are not known: promised times would count them as working days`, mend);
}
