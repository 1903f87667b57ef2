import type { CalendarSpec } from '#core/contract/sla.ts';
import { everyDay, weekdays } from '../support.ts';
import { closed, NINE_TO_FIVE, type WorkingTimeFacts } from './fact.ts';

type Week = CalendarSpec['week'];
const utc = (week: Week, ...holidays: string[]): CalendarSpec => ({
  timeZone: 'Etc/UTC',
  week,
  exceptions: closed(...holidays),
});

const MOMENT = 'lennym/moment-business-time, test/spec.business-hours.js';
const moment: WorkingTimeFacts[] = [
  {
    source: MOMENT,
    hours: 'nine to five',
    calendar: NINE_TO_FIVE,
    due: [
      ['2015-02-26 10:12:34', 'PT2H', '2015-02-26 12:12:34'],
      ['2015-02-26 10:12:34', 'PT1H', '2015-02-26 11:12:34'],
      ['2015-02-28 10:13', 'PT2H', '2015-03-02 11:00'],
      ['2015-02-26 10:12:34', 'PT9H', '2015-02-27 11:12:34'],
      ['2015-02-26 10:12:34', 'PT19H', '2015-03-02 13:12:34'],
      ['2016-03-21 15:30', 'PT17H', '2016-03-23 16:30'],
      ['2016-03-21 15:30', 'PT18H', '2016-03-24 09:30'],
      ['2015-02-26 10:12:34', 'PT108H', '2015-03-17 14:12:34'],
      ['2015-02-26 10:12:34', 'PT45M', '2015-02-26 10:57:34'],
      ['2015-02-28 10:13', 'PT45M', '2015-03-02 09:45'],
      ['2015-02-26 16:59:59.700', 'PT45M', '2015-02-27 09:44:59.700'],
      ['2015-02-26 10:12:34', 'PT600M', '2015-02-27 12:12:34'],
      ['2015-02-26 10:12:34', 'PT45S', '2015-02-26 10:13:19'],
      ['2015-02-28 10:13', 'PT45S', '2015-03-02 09:00:45'],
      ['2015-02-26 16:59:59.700', 'PT45S', '2015-02-27 09:00:44.700'],
      ['2015-02-26 10:12:34', 'PT600S', '2015-02-26 10:22:34'],
      ['2020-01-06 13:00', 'PT1S', '2020-01-06 13:00:01'],
      ['2015-02-26 10:12:34', 'PT0.555S', '2015-02-26 10:12:34.555'],
      ['2015-02-28 10:13', 'PT0.555S', '2015-03-02 09:00:00.555'],
      ['2015-02-26 16:59:59.700', 'PT0.555S', '2015-02-27 09:00:00.255'],
      ['2015-02-26 10:12:34', 'PT9H48M17S', '2015-02-27 12:00:51'],
    ],
    worked: [
      ['2015-02-27 10:00', '2015-02-27 13:30', 'PT3H30M'],
      ['2015-02-27 10:00', '2015-03-02 13:30', 'PT11H30M'],
      ['2015-02-27 10:00', '2015-02-27 15:00', 'PT5H'],
      ['2015-02-26 10:00', '2015-02-27 15:00', 'PT13H'],
      ['2015-02-21 10:00', '2015-02-27 15:00', 'PT38H'],
      ['2016-10-16 18:00', '2016-10-17 06:00', 'PT0S'],
    ],
  },
  {
    source: MOMENT,
    hours: 'another opening each day',
    calendar: utc({
      mon: [['12:00', '17:00']],
      tue: [['09:30', '17:00']],
      wed: [['10:00', '17:00']],
      thu: [['09:00', '17:00']],
      fri: [['09:30', '17:00']],
    }),
    due: [
      ['2015-02-23 10:00', 'PT2H', '2015-02-23 14:00'],
      ['2015-02-23 10:00', 'PT15H', '2015-02-25 12:30'],
    ],
  },
  {
    source: MOMENT,
    hours: 'a short Wednesday',
    calendar: utc({ ...weekdays([['09:30', '17:00']]), wed: [['09:30', '13:00']] }),
    due: [['2015-02-25 16:00', 'PT2H', '2015-02-26 11:30']],
    worked: [['2015-02-23 10:00', '2015-02-26 14:00', 'PT22H30M']],
  },
  {
    source: MOMENT,
    hours: 'a holiday',
    calendar: { ...NINE_TO_FIVE, exceptions: closed('2015-02-27') },
    due: [['2015-02-26 12:00', 'PT8H', '2015-03-02 12:00']],
    worked: [['2015-02-26 12:00', '2015-03-02 12:00', 'PT8H']],
  },
];

const DAYJS_WEEK: Week = {
  ...weekdays([['09:00', '17:00']]),
  wed: [
    ['09:00', '12:00'],
    ['13:00', '18:00'],
  ],
};
const DAYJS = utc(DAYJS_WEEK, '2021-01-01', '2021-01-25', '2021-06-03');
const dayjs: WorkingTimeFacts[] = [
  {
    source: 'rankmyapp/dayjs-business-time, test/addBusinessHours.spec.ts and addBusinessMinutes.spec.ts',
    hours: 'a lunch break on Wednesdays',
    calendar: DAYJS,
    due: [
      ['2021-02-08 09:00', 'PT3H', '2021-02-08 12:00'],
      ['2021-02-03 11:30', 'PT5H', '2021-02-03 17:30'],
      ['2021-02-19 15:00', 'PT4H', '2021-02-22 11:00'],
      ['2021-06-02 17:00', 'PT2H', '2021-06-04 10:00'],
      ['2021-01-22 12:00', 'PT16H', '2021-01-27 12:00'],
      ['2021-02-08 09:00', 'PT15M', '2021-02-08 09:15'],
      ['2021-02-03 11:30', 'PT33M', '2021-02-03 13:03'],
      ['2021-02-19 16:30', 'PT45M', '2021-02-22 09:15'],
      ['2021-06-02 17:55', 'PT10M', '2021-06-04 09:05'],
      ['2021-01-22 17:00', 'PT16M', '2021-01-26 09:16'],
    ],
  },
  {
    source: 'rankmyapp/dayjs-business-time, test/businessHoursDiff.spec.ts and businessMinutesDiff.spec.ts',
    hours: 'a lunch break on Wednesdays',
    calendar: DAYJS,
    worked: [
      ['2021-02-08 09:00', '2021-02-08 11:00', 'PT2H'],
      ['2021-02-08 16:45', '2021-02-09 16:45', 'PT8H'],
      ['2021-02-10 10:30', '2021-02-10 16:00', 'PT4H30M'],
      ['2021-06-02 10:00', '2021-06-04 12:00', 'PT10H'],
      ['2021-02-05 15:00', '2021-02-08 14:30', 'PT7H30M'],
      ['2021-01-22 14:00', '2021-01-26 11:00', 'PT5H'],
      ['2021-02-08 09:00', '2021-02-08 09:30', 'PT30M'],
      ['2021-02-08 16:45', '2021-02-09 10:15', 'PT1H30M'],
      ['2021-02-10 11:30', '2021-02-10 13:35', 'PT1H5M'],
      ['2021-06-02 17:00', '2021-06-04 10:00', 'PT2H'],
      ['2021-02-05 16:30', '2021-02-08 11:00', 'PT2H30M'],
    ],
  },
];

const MIXED: Week = { mon: [['09:00', '17:00']], fri: [['09:00', '17:00']], sat: [['10:00', '15:00']] };
const ROUND_THE_CLOCK: Week = { mon: [['00:00', '00:00']], fri: [['00:00', '00:00']], sat: [['11:00', '15:00']] };
const businessTime: WorkingTimeFacts[] = [
  {
    source: 'bokmann/business_time, test/test_business_hours.rb and test_time_extensions.rb',
    hours: 'nine to five',
    calendar: { ...NINE_TO_FIVE, exceptions: closed('2010-07-05') },
    due: [
      ['2010-08-04 09:35', 'PT8H', '2010-08-05 09:35'],
      ['2010-04-09 16:50', 'PT1H', '2010-04-12 09:50'],
      ['2010-07-02 16:50', 'PT1H', '2010-07-06 09:50'],
      ['2010-04-12 09:50', 'PT3H', '2010-04-12 12:50'],
      ['2010-08-04 09:35', 'PT480M', '2010-08-05 09:35'],
    ],
    worked: [
      ['2012-02-01 10:00', '2012-02-01 14:20', 'PT4H20M'],
      ['2012-02-01 10:00', '2012-02-01 17:24', 'PT7H'],
      ['2012-02-01 07:25', '2012-02-01 15:30', 'PT6H30M'],
      ['2012-02-01 10:00', '2012-02-02 10:00', 'PT8H'],
      ['2012-02-01 10:00', '2012-02-09 11:00', 'PT49H'],
    ],
  },
  {
    source: 'bokmann/business_time, test/test_business_hours_eastern.rb and test_business_time_until_eastern.rb',
    hours: 'nine to five in New York',
    calendar: { ...NINE_TO_FIVE, timeZone: 'America/New_York', exceptions: closed('2010-07-05') },
    due: [
      ['2010-08-04 09:35 -04:00', 'PT8H', '2010-08-05 09:35 -04:00'],
      ['2010-04-09 16:50 -04:00', 'PT1H', '2010-04-12 09:50 -04:00'],
      ['2010-07-02 16:50 -04:00', 'PT1H', '2010-07-06 09:50 -04:00'],
      ['2010-04-12 09:50 -04:00', 'PT3H', '2010-04-12 12:50 -04:00'],
    ],
    worked: [['2014-02-17 15:00 -05:00', '2014-02-17 16:00 -05:00', 'PT1H']],
  },
  {
    source: 'bokmann/business_time, test/test_business_hours.rb and test_calculating_business_duration.rb',
    hours: 'Monday, Friday and a shorter Saturday',
    calendar: utc(MIXED),
    due: [
      ['2010-12-24 15:00', 'PT9H', '2010-12-27 11:00'],
      ['2010-12-24 08:00', 'PT15H', '2010-12-27 11:00'],
      ['2010-12-24 08:00', 'PT8H', '2010-12-24 17:00'],
    ],
    worked: [['2010-12-24 15:00', '2010-12-27 11:00', 'PT9H']],
  },
  {
    source: 'bokmann/business_time, test/test_business_hours.rb and test_calculating_business_duration.rb',
    hours: 'some days round the clock, written 0:00 to 0:00',
    calendar: utc(ROUND_THE_CLOCK),
    due: [
      ['2010-12-24 15:00', 'PT24H', '2010-12-27 11:00'],
      ['2010-12-25 08:00', 'PT15H', '2010-12-27 11:00'],
    ],
    worked: [['2010-12-24 15:00', '2010-12-27 11:00', 'PT24H']],
  },
  {
    source: 'bokmann/business_time, test/test_calculating_business_duration.rb',
    hours: 'four days round the clock',
    calendar: utc({
      mon: [['00:00', '00:00']],
      fri: [['00:00', '00:00']],
      sat: [['00:00', '00:00']],
      sun: [['00:00', '00:00']],
    }),
    worked: [['2010-12-24 15:00', '2010-12-27 11:00', 'PT68H']],
  },
  {
    source: 'bokmann/business_time, test/test_calculating_business_duration.rb',
    hours: 'nine to six, instants of another offset',
    calendar: utc(weekdays([['09:00', '18:00']])),
    worked: [['2012-05-28 11:04:26 +03:00', '2012-05-29 17:56:45 +03:00', 'PT14H56M45S']],
  },
  {
    source: 'bokmann/business_time, test/test_calculating_business_duration.rb',
    hours: 'eight to eight',
    calendar: utc({ mon: [['08:00', '20:00']], tue: [['08:00', '20:00']] }),
    worked: [['2014-05-12 20:50', '2014-05-13 08:10', 'PT10M']],
  },
];

const BIZ: Week = {
  mon: [['09:00', '17:00']],
  tue: [['10:00', '16:00']],
  wed: [['09:00', '17:00']],
  thu: [['10:00', '16:00']],
  fri: [['09:00', '17:00']],
  sat: [['11:00', '14:30']],
};
const LOS_ANGELES = 'America/Los_Angeles';
const biz: WorkingTimeFacts[] = [
  {
    source: 'zendesk/biz, spec/calculation/for_duration_spec.rb and duration_within_spec.rb',
    hours: 'another day, other hours',
    calendar: utc(BIZ),
    due: [['2006-01-02 11:00', 'PT19H', '2006-01-04 16:00']],
    worked: [
      ['2006-01-01 00:00', '2006-01-08 00:00', 'PT39H30M'],
      ['2006-01-01 00:00', '2006-01-01 00:00', 'PT0S'],
    ],
  },
  {
    source: 'zendesk/biz, spec/periods/after_spec.rb',
    hours: 'two holidays',
    calendar: utc(BIZ, '2006-01-16', '2006-01-18'),
    due: [
      ['2006-01-14 00:00', 'PT3H30M', '2006-01-14 14:30'],
      ['2006-01-14 00:00', 'PT9H30M', '2006-01-17 16:00'],
      ['2006-01-14 00:00', 'PT15H30M', '2006-01-19 16:00'],
      ['2006-01-02 12:00', 'PT5H', '2006-01-02 17:00'],
    ],
    worked: [['2006-01-01 00:00', '2006-01-14 23:59', 'PT79H']],
  },
  {
    source: 'zendesk/biz, spec/periods/after_spec.rb',
    hours: 'Saturday in Los Angeles',
    calendar: { timeZone: LOS_ANGELES, week: { sat: [['06:00', '18:00']] } },
    due: [['2006-01-07 17:00 -08:00', 'PT1H', '2006-01-07 18:00 -08:00']],
  },
  {
    source: 'zendesk/biz, spec/periods/after_spec.rb',
    hours: 'a frame that the clocks going forward leave empty',
    calendar: { timeZone: LOS_ANGELES, week: { sun: [['02:30', '03:15']], mon: [['09:00', '17:00']] } },
    due: [['2006-04-02 00:00 -08:00', 'PT8H', '2006-04-03 17:00 -07:00']],
    worked: [['2006-04-02 00:00 -08:00', '2006-04-03 09:00 -07:00', 'PT0S']],
  },
  {
    source: 'zendesk/biz, spec/time_spec.rb',
    hours: 'a beginning that the clocks skip is an hour later, one that they repeat is the first',
    calendar: { timeZone: LOS_ANGELES, week: { sun: [['02:30', '05:00']] } },
    due: [['2014-03-09 00:00 -08:00', 'PT30M', '2014-03-09 04:00 -07:00']],
  },
  {
    source: 'zendesk/biz, spec/time_spec.rb',
    hours: 'a beginning that the clocks repeat is the first of both',
    calendar: { timeZone: LOS_ANGELES, week: { sun: [['01:30', '05:00']] } },
    due: [['2014-11-02 00:00 -07:00', 'PT30M', '2014-11-02 01:00 -08:00']],
  },
  {
    source: 'zendesk/biz, spec/time_spec.rb',
    hours: 'a day whose midnight the clocks skip',
    calendar: { timeZone: 'America/Sao_Paulo', week: { sat: [['22:00', '24:00']] } },
    worked: [['2015-10-17 12:00 -03:00', '2015-10-18 12:00 -02:00', 'PT2H']],
    due: [['2015-10-17 12:00 -03:00', 'PT2H', '2015-10-18 01:00 -02:00']],
  },
];

const php: WorkingTimeFacts[] = [
  {
    source: 'hughgrigg/php-business-time, tests/Unit/BusinessTime/AddBusinessHoursTest.php',
    hours: 'nine to five',
    calendar: NINE_TO_FIVE,
    due: [
      ['2018-05-14 00:00', 'PT1H', '2018-05-14 10:00'],
      ['2018-05-14 08:00', 'PT1H', '2018-05-14 10:00'],
      ['2018-05-14 09:00', 'PT1H', '2018-05-14 10:00'],
      ['2018-05-14 09:15', 'PT1H', '2018-05-14 10:15'],
      ['2018-05-14 09:30', 'PT1H', '2018-05-14 10:30'],
      ['2018-05-14 09:45', 'PT1H', '2018-05-14 10:45'],
      ['2018-05-14 10:00', 'PT1H', '2018-05-14 11:00'],
      ['2018-05-14 16:00', 'PT1H', '2018-05-14 17:00'],
      ['2018-05-14 17:00', 'PT1H', '2018-05-15 10:00'],
      ['2018-05-14 18:00', 'PT1H', '2018-05-15 10:00'],
      ['2018-05-14 23:00', 'PT1H', '2018-05-15 10:00'],
      ['2018-05-18 16:00', 'PT1H', '2018-05-18 17:00'],
      ['2018-05-18 17:00', 'PT1H', '2018-05-21 10:00'],
      ['2018-05-19 08:00', 'PT1H', '2018-05-21 10:00'],
      ['2018-05-19 18:00', 'PT1H', '2018-05-21 10:00'],
      ['2018-05-20 07:00', 'PT1H', '2018-05-21 10:00'],
      ['2018-05-20 19:00', 'PT1H', '2018-05-21 10:00'],
      ['2018-05-14 09:00', 'PT0.25H', '2018-05-14 09:15'],
      ['2018-05-14 09:00', 'PT0.75H', '2018-05-14 09:45'],
      ['2018-05-14 09:00', 'PT1.5H', '2018-05-14 10:30'],
      ['2018-05-14 09:00', 'PT7.75H', '2018-05-14 16:45'],
      ['2018-05-14 09:00', 'PT8H', '2018-05-14 17:00'],
      ['2018-05-14 09:00', 'PT8.25H', '2018-05-15 09:15'],
      ['2018-05-14 09:00', 'PT8.75H', '2018-05-15 09:45'],
      ['2018-05-14 09:00', 'PT9H', '2018-05-15 10:00'],
      ['2018-05-14 09:00', 'PT16H', '2018-05-15 17:00'],
      ['2018-05-14 09:00', 'PT23H', '2018-05-16 16:00'],
      ['2018-05-14 09:00', 'PT24H', '2018-05-16 17:00'],
    ],
  },
  {
    source: 'hughgrigg/php-business-time, tests/Unit/BusinessTime/AddBusinessHoursTest.php',
    hours: 'lunch from one to two',
    calendar: utc(
      weekdays([
        ['09:00', '13:00'],
        ['14:00', '17:00'],
      ]),
    ),
    due: [
      ['2018-05-14 09:00', 'PT4H', '2018-05-14 13:00'],
      ['2018-05-14 09:00', 'PT5H', '2018-05-14 15:00'],
      ['2018-05-14 09:00', 'PT12H', '2018-05-15 15:00'],
    ],
  },
  {
    source: 'hughgrigg/php-business-time, tests/Unit/BusinessTime/DiffInBusinessHoursTest.php',
    hours: 'nine to five',
    calendar: NINE_TO_FIVE,
    worked: [
      ['2018-05-14 00:00', '2018-05-14 09:00', 'PT0S'],
      ['2018-05-14 00:00', '2018-05-14 09:15', 'PT15M'],
      ['2018-05-14 00:00', '2018-05-14 10:45', 'PT1H45M'],
      ['2018-05-14 09:30', '2018-05-14 11:45', 'PT2H15M'],
      ['2018-05-14 09:15', '2018-05-14 17:45', 'PT7H45M'],
      ['2018-05-14 09:45', '2018-05-14 23:30', 'PT7H15M'],
      ['2018-05-14 09:30', '2018-05-15 00:15', 'PT7H30M'],
      ['2018-05-14 09:00', '2018-05-15 03:45', 'PT8H'],
      ['2018-05-14 09:45', '2018-05-15 09:30', 'PT7H45M'],
      ['2018-05-14 09:30', '2018-05-15 10:15', 'PT8H45M'],
      ['2018-05-18 08:30', '2018-05-19 13:45', 'PT8H'],
      ['2018-05-18 09:45', '2018-05-19 10:30', 'PT7H15M'],
      ['2018-05-18 03:00', '2018-05-20 19:15', 'PT8H'],
      ['2018-05-18 07:30', '2018-05-21 08:30', 'PT8H'],
      ['2018-05-18 06:45', '2018-05-21 09:45', 'PT8H45M'],
      ['2018-05-18 05:30', '2018-05-21 10:30', 'PT9H30M'],
      ['2018-05-18 10:15', '2018-05-21 10:15', 'PT8H'],
      ['2018-05-18 09:30', '2018-05-21 17:45', 'PT15H30M'],
    ],
  },
];

const others: WorkingTimeFacts[] = [
  {
    source: 'rickar/cal, v2/cal_business_test.go',
    hours: 'nine to five',
    calendar: NINE_TO_FIVE,
    worked: [
      ['2020-04-01 06:00', '2020-04-01 23:00', 'PT8H'],
      ['2020-04-01 18:00', '2020-04-02 12:00', 'PT3H'],
      ['2020-04-01 14:00', '2020-04-01 18:00', 'PT3H'],
      ['2020-04-01 09:15', '2020-04-02 12:00', 'PT10H45M'],
      ['2020-04-04 09:00', '2020-04-06 08:00', 'PT0S'],
    ],
  },
  {
    source: 'Nine-Minds/alga-psa, packages/sla/src/services/__tests__/businessHoursCalculator.test.ts',
    hours: 'nine to five, a holiday',
    calendar: { ...NINE_TO_FIVE, exceptions: closed('2024-01-23') },
    worked: [
      ['2024-01-15 09:00', '2024-01-15 10:30', 'PT1H30M'],
      ['2024-01-15 17:30', '2024-01-15 20:00', 'PT0S'],
      ['2024-01-15 16:00', '2024-01-16 10:00', 'PT2H'],
      ['2024-01-19 16:00', '2024-01-22 10:00', 'PT2H'],
      ['2024-01-15 09:00', '2024-01-15 17:00', 'PT8H'],
      ['2024-01-15 07:00', '2024-01-15 10:00', 'PT1H'],
      ['2024-01-15 16:00', '2024-01-15 19:00', 'PT1H'],
      ['2024-01-22 16:00', '2024-01-24 10:00', 'PT2H'],
    ],
  },
  {
    source: 'Nine-Minds/alga-psa, packages/sla/src/services/__tests__/businessHoursCalculator.test.ts',
    hours: 'round the clock',
    calendar: utc(everyDay([['00:00', '24:00']])),
    worked: [
      ['2024-01-13 22:00', '2024-01-14 02:00', 'PT4H'],
      ['2024-01-15 00:00', '2024-01-17 00:00', 'PT48H'],
    ],
    due: [['2024-01-15 09:00', 'PT60M', '2024-01-15 10:00']],
  },
];

/** Libraries of working time, by what their own tests expect. */
export const LIBRARIES: WorkingTimeFacts[] = [...moment, ...dayjs, ...businessTime, ...biz, ...php, ...others];
