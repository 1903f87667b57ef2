import { describe, expect, it, test } from 'vitest';
import { findProducts, type NamedProduct } from '#core/triage/products.ts';

const product = (code: string, family: string, concentration: string | null, ...aliases: string[]): NamedProduct => ({
  code,
  family,
  concentration,
  names: { 'zh-Hans': aliases[0] ?? code, 'zh-Hant': aliases[0] ?? code, en: code },
  aliases,
});
const catalogue = [
  product('sulfuric-98', 'sulfuric', '98%', '硫酸', '浓硫酸', 'sulfuric acid', 'liusuan'),
  product('peroxide-35', 'peroxide', '35%', '双氧水', '过氧化氢', 'hydrogen peroxide', 'H2O2'),
  product('peroxide-50', 'peroxide', '50%', '双氧水', '过氧化氢', 'hydrogen peroxide', 'H2O2'),
  product('hypochlorite-10', 'hypochlorite', '10%', '次氯酸钠', '漂白水', 'bleach'),
  product('caustic-99', 'caustic', '99%', '片碱', '氢氧化钠', 'caustic', 'flake caustic'),
  product('hx-210', 'scale-inhibitor', '30%', '阻垢剂', 'HX-210'),
  product('ethanol', 'ethanol', '99.5%', '乙醇', 'alcohol'),
  product('pac', 'pac', '10%', 'PAC'),
  product('hardener', 'hardener', null, '固化剂'),
];
const codes = (text: string) => findProducts(text, catalogue).codes;

describe('products named in a text', () => {
  test.each([
    ['快！工人被98%的硫酸溅到脸上', ['sulfuric-98']],
    ['濃硫酸怎麼存', ['sulfuric-98']],
    ['硫 酸怎么存', ['sulfuric-98']],
    ['流酸怎么存', ['sulfuric-98']],
    ['liusuan zenme cun', ['sulfuric-98']],
    ['35%双氧水', ['peroxide-35']],
    ['50％雙氧水', ['peroxide-50']],
    ['双氧水（浓度50%）怎么存', ['peroxide-50']],
    ['TDS of hx210 please', ['hx-210']],
    ['TDS of HX 210 please', ['hx-210']],
    ['PAC液体', ['pac']],
    ['漂白水和硫酸能混吗', ['hypochlorite-10', 'sulfuric-98']],
    ['10%次氯酸钠怎么稀释到5%', ['hypochlorite-10']],
    ['how many grams of flake caustic for 500 L of 5% solution', ['caustic-99']],
    ['5%的氢氧化钠溶液怎么配', ['caustic-99']],
    ['30%的固化剂', ['hardener']],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test.each([
    ['硫酸铝怎么用'],
    ['三乙醇胺的密度'],
    ['isopropyl alcohol'],
    ['package size'],
    ['亚硫酸'],
    ['HX-2100'],
    ['你好'],
  ])('nothing of ours in: %s', (text) => {
    expect(findProducts(text, catalogue)).toEqual({ codes: [] });
  });

  it('reports the family where the concentration is not said', () => {
    expect(findProducts('双氧水怎么存', catalogue)).toEqual({ codes: [], ambiguousFamily: 'peroxide' });
  });

  it('does not offer a product for a concentration that is not its own', () => {
    expect(findProducts('27.5%双氧水溅到手上', catalogue)).toEqual({
      codes: [],
      ambiguousFamily: 'peroxide',
      otherConcentration: [
        { code: 'peroxide-35', stated: 27.5 },
        { code: 'peroxide-50', stated: 27.5 },
      ],
    });
    expect(findProducts('50%的硫酸', catalogue)).toMatchObject({
      codes: [],
      otherConcentration: [{ code: 'sulfuric-98', stated: 50 }],
    });
  });

  it('allows a tenth either side of the label', () => {
    expect(codes('31.6%双氧水')).toEqual(['peroxide-35']);
    expect(codes('31.4%双氧水')).toEqual([]);
  });

  it('keeps the family clear once one of it is named exactly', () => {
    expect(findProducts('35%双氧水和双氧水', catalogue)).toEqual({ codes: ['peroxide-35'] });
  });

  it('finds nothing in an empty catalogue', () => {
    expect(findProducts('硫酸', [])).toEqual({ codes: [] });
  });
});
