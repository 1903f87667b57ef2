import { describe, expect, it, test } from 'vitest';
import { workOut } from '#core/answering/calculation/calculate.ts';
import { readAsked } from '#core/answering/calculation/quantity.ts';
import type { Passage } from '#core/knowledge/passage.ts';

const passage = (text: string, title = '演示品 10%'): Passage => ({
  documentId: 'manual-x.zh-Hans',
  kind: 'MANUAL',
  product: 'x',
  batch: null,
  title,
  language: 'zh-Hans',
  revision: '1.0',
  section: 'dilution',
  heading: '稀释与配制',
  ordinal: 0,
  text,
});
const CHLORINE = passage(
  '以有效氯为基准。以原液有效氯 10%（质量分数）、密度 1.17 kg/L 计，每 1 吨水加入：\n- 200 mg/L：2.0 kg',
);
const BY_MASS = passage(
  '按质量计算（C1 × m1 ＝ C2 × m2，以 HCl 质量分数为基准），每 1 kg 盐酸 31% 加入到 2.1 kg 水中',
  '盐酸 31%',
);
const WITH_DENSITY = passage('以 NaOH 质量分数为基准。5% 溶液（密度约 1.05 kg/L，合 525 kg）', '片碱 99%');
const BY_VOLUME = passage('稀释以本品体积分数为基准：5%：水 9.5 L，本品 0.5 L');
const DOSES = passage(
  '参考投加量，以本品原液计：\n- 首次投加：按系统保有水量 30 mg/L\n- 日常投加：按补水量 5 至 15 mg/L',
);
const PARTS = passage('配比以质量为基准：A : B ＝ 4 : 1');

const worked = (question: string, source: Passage, concentration: string | null): string | undefined =>
  workOut(question, [source], concentration, 'zh-Hans')?.text;

describe('figures of a question', () => {
  test.each([
    [
      '10%次氯酸钠怎么稀释到200ppm？我这里是1吨水',
      { value: 200, unit: 'mg/L' },
      { value: 1000, unit: 'kg', of: 'water' },
    ],
    ['配半吨５％的溶液', { value: 5, unit: '%' }, { value: 500, unit: 'kg', of: 'solution' }],
    [
      'how much for 250 ppm in 2,000 litres of water',
      { value: 250, unit: 'mg/L' },
      { value: 2000, unit: 'L', of: 'water' },
    ],
    ['水500公升要加多少', undefined, { value: 500, unit: 'L', of: 'water' }],
    ['两吨水', undefined, { value: 2000, unit: 'kg', of: 'water' }],
    ['10%的怎么用', undefined, undefined],
    ['200ppm 不对，改成 50 mg/L', { value: 50, unit: 'mg/L' }, undefined],
  ])('%s', (question, target, amount) => {
    expect(readAsked(question, 10)).toMatchObject({ target, amount });
  });
});

describe('a calculation with the ratio of a document', () => {
  test.each([
    ['次氯酸钠配200ppm，1吨水', CHLORINE, '10%', ['= 2 kg', '≈ 1.709 L']],
    ['次氯酸钠配500mg/L，3吨水', CHLORINE, '10%', ['= 15 kg']],
    ['实测8%，3吨水配500ppm', CHLORINE, '10%', ['÷ 0.08 = 18.75 kg']],
    ['配50公斤10%的盐酸', BY_MASS, '31%', ['50 kg × 10% ÷ 31% = 16.13 kg', '= 33.87 kg']],
    ['100公斤水要加多少盐酸得到10%', BY_MASS, '31%', ['÷ (31% − 10%) = 47.62 kg']],
    ['500 L of 5% solution', WITH_DENSITY, '99%', ['525 kg × 5% ÷ 99% = 26.52 kg']],
    ['配20升5%的', BY_VOLUME, '30%', ['20 L × 5% ÷ 100% = 1 L', '19 L']],
    ['每天补水480吨加多少', DOSES, '30%', ['480 m³ × 5 mg/L ÷ 1000 = 2.4 kg', '480 m³ × 15 mg/L ÷ 1000 = 7.2 kg']],
    ['系统保有水量500方首次加多少', DOSES, '30%', ['500 m³ × 30 mg/L ÷ 1000 = 15 kg']],
    ['20公斤A料要多少固化剂', PARTS, null, ['20 kg A × 1 ÷ 4 = 5 kg B']],
    ['5公斤固化剂配多少A料', PARTS, null, ['5 kg B × 4 ÷ 1 = 20 kg A']],
  ])('%s', (question, source, concentration, steps) => {
    const text = worked(question, source, concentration);
    for (const step of steps) expect(text).toContain(step);
  });

  it('converts no litres where the document has no density, and says so', () => {
    const text = worked('盐酸配100升10%的', BY_MASS, '31%');
    expect(text).toContain('没有给出这一浓度溶液的密度');
    expect(text).toContain('100 kg × 10% ÷ 31%');
  });

  test.each([
    ['no ratio stands in the document', '配200ppm，1吨水', passage('请先放水再加入本品。'), '10%'],
    ['no target is said', '1吨水怎么配', CHLORINE, '10%'],
    ['no amount of water is said', '配200ppm', CHLORINE, '10%'],
    ['more is wanted than the product holds', '盐酸配50%的100公斤', BY_MASS, '31%'],
    [
      'the document is of another strength',
      '配50公斤10%的盐酸',
      passage('以质量分数为基准，盐酸 36%', '盐酸 36%'),
      '31%',
    ],
    [
      'doses of active matter are no doses of product',
      '1吨水加多少',
      passage('以有效成分计：\n- 消毒：5 至 15 mg/L'),
      '10%',
    ],
  ])('is not made where %s', (_, question, source, concentration) => {
    expect(worked(question, source, concentration)).toBeUndefined();
  });
});
