import type { NoticeWarningCode } from '../holidays/notice.ts';
import { chineseDates } from './chinese-dates.ts';
import type { SlaTexts } from './texts.ts';

const PROBLEMS: Record<string, string> = {
  'no-working-frame': '一週內沒有任何上班時段',
  'overlapping-frames': '該時段在另一時段結束之前開始，時段不能重疊',
  'unknown-time-zone': '沒有這個時區，請用 Asia/Taipei 這樣的名稱',
  'duplicate-exception': '同一天寫了兩次例外',
  'no-events': '至少要有一個 opened 事件',
  'event-before-opening': '第一個事件必須是 opened',
  'opened-twice': '工單只開啟一次，再次開啟請用 reopened',
  'events-out-of-order': '該事件早於前一個事件，事件必須依時間排列',
  'promise-in-the-past': '承諾的時間早於作出承諾的時間',
  'unknown-event': '沒有這種事件',
  'zero-duration': '時長必須大於零',
  'negative-duration': '時長不能為負',
  'day-unit-refused': '不接受「天」及更大的單位，因為一個工作日沒有固定長度；請用小時，例如 PT24H',
  'invalid-duration': '時長須為小時、分鐘、秒，例如 PT1H30M',
  'duration-too-long': '時長超過 100000 小時',
  'unknown-key': '有不認識的欄位',
  missing: '缺少必填項',
  'invalid-type': '資料型別不對',
  'invalid-instant': '不是有效的時間點（ISO 8601，含時區）',
  'invalid-date': '不是有效的日期，例如 2026-10-01',
  'invalid-time': '格式不對；時間寫作 09:00，最晚 24:00',
  'invalid-format': '格式不對',
  'invalid-json': '內容不是 JSON',
  'unknown-form': '無法辨識的檔案格式',
  'no-hours': '通知裡有補班日，請填寫上班時間',
  'unknown-calendar': '沒有這個行事曆',
  'empty-condition': '沒有任何條件的政策永遠不會被選中',
  'default-asks': '預設政策不能帶條件',
  'default-policy': '預設政策不能停用',
  'invalid-key': '識別碼只能用小寫字母、數字和連字號，並以字母開頭',
  'too-many-tickets': '這段時間的工單太多，請縮短時間範圍',
  'period-reversed': '結束時間必須晚於開始時間',
  'explanation-too-long': '從開始到到期的時段過多，無法逐一說明',
  invalid: '輸入有誤',
};

const WARNINGS: Record<NoticeWarningCode, (params: Record<string, string | number>) => string> = {
  'date-twice': ({ date }) => `${date} 在通知中出現兩次`,
  'date-contradictory': ({ date }) => `${date} 在通知中既放假又上班，未採用，請人工確認`,
  'holidays-not-published': ({ year }) => `${year} 年的放假安排尚未公布，檔案裡沒有日期`,
  'exception-replaced': ({ date, name }) => `${date} 原有的例外${name === '' ? '' : `（${name}）`}已被取代`,
  'event-not-all-day': ({ name }) => `「${name}」不是全天事件，未採用`,
  'event-recurs': ({ name }) => `「${name}」是重複事件，未採用`,
  'event-without-date': ({ name }) => `「${name}」沒有日期，未採用`,
  'event-cancelled': ({ name }) => `「${name}」已取消，未採用`,
  'event-too-long': ({ name }) => `「${name}」超過 62 天，未採用`,
  'no-dates': () => '檔案裡沒有可用的日期',
};

const { instant, days, until, duration, list } = chineseDates({ hours: '小時', minutes: '分鐘' });

/** 時鐘與行事曆用語：繁體中文。 */
export const zhHant: SlaTexts = {
  problem: (code) => PROBLEMS[code] ?? PROBLEMS.invalid,
  warning: (code, params) => WARNINGS[code](params),
  explain: {
    outside: ({ at }, year) => `${instant(at, year)} 開始，當時不在上班時間`,
    work: (step, year, { first, due }) => {
      const sameDay = days(step.from, step.to, year) === days(step.from, step.from, year);
      const begin = first ? `從 ${instant(step.from, year)} 起` : `${instant(step.from, year)} 起`;
      const count = `${first ? '' : '再'}計 ${duration(step.ms)}`;
      const told = sameDay
        ? `${begin}${first && !due ? '計，當日' : ''}${count}`
        : `${begin}，至 ${instant(step.to, year)} 止依上班時間${count}`;
      const makeUp = step.makeUp.length === 0 ? '' : `（其中 ${list(step.makeUp, year)}為補班日）`;
      const folded = step.folded ? '（其間的休息日、假日和暫停不計）' : '';
      return `${told}${makeUp}${folded}${due ? `，到期 ${sameDay ? until(step.to) : instant(step.to, year)}` : ''}`;
    },
    off: ({ from, to, holiday, names }, year) =>
      `${days(from, to, year)}${holiday ? '放假' : '不上班'}${names.length === 0 ? '' : `（${names.join('、')}）`}`,
    partOff: ({ from, to, names }, year) =>
      `${instant(from, year)} 至 ${instant(to, year)} 不上班${names.length === 0 ? '' : `（${names.join('、')}）`}`,
    pause: ({ from, to }, year) => `${instant(from, year)} 至 ${instant(to, year)} 暫停計時`,
    stillPaused: '目前仍在暫停；以上依現在恢復計算',
    promised: (dueAt, year) => `已向客戶承諾在 ${instant(dueAt, year)} 之前回覆；這個時間不因行事曆、政策或暫停而變動`,
    notBeforeFirst: '首次回覆之前，後續回覆的到期時間不早於首次回覆的到期時間',
    dueOnly: (dueAt, year) => `到期 ${instant(dueAt, year)}`,
  },
};
