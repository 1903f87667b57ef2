import type { NoticeWarningCode } from '../holidays/notice.ts';
import { chineseDates } from './chinese-dates.ts';
import type { SlaTexts } from './texts.ts';

const PROBLEMS: Record<string, string> = {
  'no-working-frame': '一周内没有任何工作时段',
  'overlapping-frames': '该时段在另一时段结束之前开始，时段不能重叠',
  'unknown-time-zone': '没有这个时区，请用 Asia/Shanghai 这样的名称',
  'duplicate-exception': '同一天写了两次例外',
  'no-events': '至少要有一个 opened 事件',
  'event-before-opening': '第一个事件必须是 opened',
  'opened-twice': '工单只开启一次，再次开启请用 reopened',
  'events-out-of-order': '该事件早于前一个事件，事件必须按时间排列',
  'promise-in-the-past': '承诺的时间早于作出承诺的时间',
  'unknown-event': '没有这种事件',
  'zero-duration': '时长必须大于零',
  'negative-duration': '时长不能为负',
  'day-unit-refused': '不接受“天”及更大的单位，因为一个工作日没有固定长度；请用小时，例如 PT24H',
  'invalid-duration': '时长须为小时、分钟、秒，例如 PT1H30M',
  'duration-too-long': '时长超过 100000 小时',
  'unknown-key': '有不认识的字段',
  missing: '缺少必填项',
  'invalid-type': '数据类型不对',
  'invalid-instant': '不是有效的时间点（ISO 8601，带时区）',
  'invalid-date': '不是有效的日期，例如 2026-10-01',
  'invalid-time': '格式不对；时间写作 09:00，最晚 24:00',
  'invalid-format': '格式不对',
  'invalid-json': '内容不是 JSON',
  'unknown-form': '无法识别的文件格式',
  'no-hours': '通知里有调休上班日，请填写上班时间',
  'unknown-calendar': '没有这个日历',
  'empty-condition': '没有任何条件的策略永远不会被选中',
  'default-asks': '默认策略不能带条件',
  'default-policy': '默认策略不能停用',
  'invalid-key': '标识只能用小写字母、数字和连字符，并以字母开头',
  'too-many-tickets': '这段时间的工单太多，请缩短时间范围',
  'period-reversed': '结束时间必须晚于开始时间',
  'explanation-too-long': '从开始到到期的时段过多，无法逐一说明',
  invalid: '输入有误',
};

const WARNINGS: Record<NoticeWarningCode, (params: Record<string, string | number>) => string> = {
  'date-twice': ({ date }) => `${date} 在通知中出现两次`,
  'date-contradictory': ({ date }) => `${date} 在通知中既放假又上班，未采用，请人工确认`,
  'holidays-not-published': ({ year }) => `${year} 年的放假安排尚未公布，文件里没有日期`,
  'exception-replaced': ({ date, name }) => `${date} 原有的例外${name === '' ? '' : `（${name}）`}已被替换`,
  'event-not-all-day': ({ name }) => `“${name}”不是全天事件，未采用`,
  'event-recurs': ({ name }) => `“${name}”是重复事件，未采用`,
  'event-without-date': ({ name }) => `“${name}”没有日期，未采用`,
  'event-cancelled': ({ name }) => `“${name}”已取消，未采用`,
  'event-too-long': ({ name }) => `“${name}”超过 62 天，未采用`,
  'no-dates': () => '文件里没有可用的日期',
};

const { instant, days, until, duration, list } = chineseDates({ hours: '小时', minutes: '分钟' });

/** 时钟与日历用语：简体中文。 */
export const zhHans: SlaTexts = {
  problem: (code) => PROBLEMS[code] ?? PROBLEMS.invalid,
  warning: (code, params) => WARNINGS[code](params),
  explain: {
    outside: ({ at }, year) => `${instant(at, year)} 开始，当时不在工作时间`,
    work: (step, year, { first, due }) => {
      const sameDay = days(step.from, step.to, year) === days(step.from, step.from, year);
      const begin = first ? `从 ${instant(step.from, year)} 起` : `${instant(step.from, year)} 起`;
      const count = `${first ? '' : '再'}计 ${duration(step.ms)}`;
      const told = sameDay
        ? `${begin}${first && !due ? '计，当日' : ''}${count}`
        : `${begin}，至 ${instant(step.to, year)} 止按工作时间${count}`;
      const makeUp = step.makeUp.length === 0 ? '' : `（其中 ${list(step.makeUp, year)}为调休上班日）`;
      const folded = step.folded ? '（其间的休息日、节假日和暂停不计）' : '';
      return `${told}${makeUp}${folded}${due ? `，到期 ${sameDay ? until(step.to) : instant(step.to, year)}` : ''}`;
    },
    off: ({ from, to, holiday, names }, year) =>
      `${days(from, to, year)}${holiday ? '放假' : '不上班'}${names.length === 0 ? '' : `（${names.join('、')}）`}`,
    partOff: ({ from, to, names }, year) =>
      `${instant(from, year)} 至 ${instant(to, year)} 不上班${names.length === 0 ? '' : `（${names.join('、')}）`}`,
    pause: ({ from, to }, year) => `${instant(from, year)} 至 ${instant(to, year)} 暂停计时`,
    stillPaused: '目前仍在暂停；以上按现在恢复计算',
    promised: (dueAt, year) => `已向客户承诺在 ${instant(dueAt, year)} 之前回复；这个时间不随日历、策略或暂停变动`,
    notBeforeFirst: '首次响应之前，后续响应的到期时间不早于首次响应的到期时间',
    dueOnly: (dueAt, year) => `到期 ${instant(dueAt, year)}`,
  },
};
