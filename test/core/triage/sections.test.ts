import { describe, expect, it, test } from 'vitest';
import { sectionsAsked } from '#core/triage/sections.ts';

const asked = (text: string): string[] => sectionsAsked(text).map(({ kind, section }) => `${kind}:${section}`);

describe('the first section that a question asks for', () => {
  test.each([
    ['次氯酸钠怎么储存？', 'SDS:7'],
    ['雙氧水要怎麼保存', 'SDS:7'],
    ['漂白水擺喺邊度好', 'SDS:7'],
    ['它和它的稀释液储存要求一样吗', 'SDS:7'],
    ['how should I store peroxide', 'SDS:7'],
    ['误食了怎么急救', 'SDS:4'],
    ['first aid for HCl', 'SDS:4'],
    ['乙醇用什么灭火', 'SDS:5'],
    ['氨水泄漏怎么处理', 'SDS:6'],
    ['鹽酸外洩怎麼處理', 'SDS:6'],
    ['要戴什么手套', 'SDS:8'],
    ['what PPE is needed', 'SDS:8'],
    ['能和漂白水混用吗', 'SDS:10'],
    ['Can I mix your CleanPro-30 with bleach to make it stronger?', 'SDS:10'],
    ['UN number of caustic flakes', 'SDS:14'],
    ['废液怎么处置', 'SDS:13'],
    ['成分是什么', 'SDS:3'],
    ['10%次氯酸钠怎么稀释到200ppm', 'MANUAL:dilution'],
    ['用量多少', 'MANUAL:dilution'],
    ['点用', 'MANUAL:usage'],
    ['保质期多久', 'TDS:shelf-life'],
    ['批次 20250312-07 有效期到哪天', 'COA:shelf-life'],
    ['底下有白色沉淀 正常吗', 'TDS:appearance'],
    ['How high can we stack the 1000L IBC?', 'PACKAGING:stacking'],
    ['不锈钢304会不会腐蚀', 'TDS:materials'],
    ['想退货', 'POLICY:returns'],
    ['桶凹了要不要签收', 'POLICY:receiving'],
    ['one pail dented but no leak, 1 of 36. accept or refuse?', 'POLICY:receiving'],
    ['發票可以開三聯式嗎', 'POLICY:invoice'],
    ['退款进度', 'POLICY:refund'],
    ['什么时候发货', 'POLICY:shipping'],
    ['你们几点上班', 'POLICY:hours'],
    ['幾時放假', 'POLICY:hours'],
    ['怎么投诉', 'POLICY:complaint'],
    ['聊天记录保存多久', 'POLICY:privacy'],
  ])('%s → %s', (text, first) => {
    expect(asked(text)).toContain(first);
  });
});

describe('several sections', () => {
  it('names each part of a question with two', () => {
    expect(asked('清洗剂用完要不要过水漂洗 不锈钢304会不会腐蚀')).toEqual(
      expect.arrayContaining(['MANUAL:usage', 'TDS:materials']),
    );
    expect(asked('高锰酸钾能和甘油、硫磺一起运吗')).toEqual(expect.arrayContaining(['SDS:10', 'SDS:14']));
  });
  it('puts a section that is called by its number first', () => {
    expect(asked('SDS第十四部分和储存')[0]).toBe('SDS:14');
    expect(asked('section 8 of the SDS')[0]).toBe('SDS:8');
    expect(asked('第16部分')[0]).toBe('SDS:16');
    expect(asked('第17部分')).not.toContain('SDS:17');
  });
  it('puts the certificate first where a batch is named', () => {
    expect(asked('批次 20250312-07 有效期到哪天')[0]).toBe('COA:shelf-life');
    expect(asked('PAC保质期多久')[0]).toBe('TDS:shelf-life');
  });
  it('names each section once, and none where nothing is asked', () => {
    const all = asked('怎么储存和保管，存放在哪');
    expect(new Set(all).size).toBe(all.length);
    expect(asked('你好')).toEqual([]);
  });
});
