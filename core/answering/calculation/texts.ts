import type { Language } from '#core/contract/language.ts';

/** The words around the steps of a calculation. */
export interface CalculationTexts {
  intro: string;
  note: string;
  chlorine(params: { strength: string; measured: boolean }): string;
  mass(params: { strength: string }): string;
  massFromWater: string;
  massProduct(step: string): string;
  massWater(step: string): string;
  noDensity: string;
  volume(params: { strength: string }): string;
  volumeWater(params: { litres: string; pure: boolean; water: string }): string;
  dose: string;
  parts(ratio: string): string;
}

export const calculationTexts: Record<Language, CalculationTexts> = {
  'zh-Hans': {
    intro: '按下面引用的文件中的比例计算：',
    note: '以上是按文件比例得出的计算结果；操作顺序和注意事项以引用的原文为准。',
    chlorine: ({ strength, measured }) =>
      `以有效氯为基准，${measured ? '按您实测的' : '按原液'}有效氯 ${strength}%（质量分数）计，原液用量：`,
    mass: ({ strength }) => `以质量分数为基准（C1 × m1 ＝ C2 × m2），本品按 ${strength}% 计：`,
    massFromWater: '按加入的水的质量计，需要本品：',
    massProduct: (step) => `本品用量：${step}`,
    massWater: (step) => `水：${step}`,
    noDensity: '文件没有给出这一浓度溶液的密度，升数不作换算；下面按每 100 kg 溶液计算，请称量配制。',
    volume: ({ strength }) => `以体积分数为基准（C1V1 ＝ C2V2），原液按 ${strength}% 计：`,
    volumeWater: ({ litres, pure, water }) => (pure ? `水：${water} L` : `加水至总体积 ${litres} L`),
    dose: '参考投加量以本品原液计，按水量计算：',
    parts: (ratio) => `配比以质量为基准，${ratio}：`,
  },
  'zh-Hant': {
    intro: '按下面引用的文件中的比例計算：',
    note: '以上是按文件比例得出的計算結果；操作順序和注意事項以引用的原文為準。',
    chlorine: ({ strength, measured }) =>
      `以有效氯為基準，${measured ? '按您實測的' : '按原液'}有效氯 ${strength}%（質量分數）計，原液用量：`,
    mass: ({ strength }) => `以質量分數為基準（C1 × m1 ＝ C2 × m2），本品按 ${strength}% 計：`,
    massFromWater: '按加入的水的質量計，需要本品：',
    massProduct: (step) => `本品用量：${step}`,
    massWater: (step) => `水：${step}`,
    noDensity: '文件沒有給出這一濃度溶液的密度，公升數不作換算；下面按每 100 kg 溶液計算，請稱量配製。',
    volume: ({ strength }) => `以體積分數為基準（C1V1 ＝ C2V2），原液按 ${strength}% 計：`,
    volumeWater: ({ litres, pure, water }) => (pure ? `水：${water} L` : `加水至總體積 ${litres} L`),
    dose: '參考投加量以本品原液計，按水量計算：',
    parts: (ratio) => `配比以質量為基準，${ratio}：`,
  },
  en: {
    intro: 'Worked out with the ratio in the document quoted below:',
    note: 'This is arithmetic with the document’s ratio; for the order of work and the precautions the quoted text governs.',
    chlorine: ({ strength, measured }) =>
      `On the basis of available chlorine, with ${strength}% by mass ${measured ? 'as you measured' : 'in the product'}, product needed:`,
    mass: ({ strength }) => `On the basis of mass fractions (C1 × m1 = C2 × m2), with the product at ${strength}%:`,
    massFromWater: 'For that mass of water, product needed:',
    massProduct: (step) => `Product: ${step}`,
    massWater: (step) => `Water: ${step}`,
    noDensity:
      'The document gives no density for a solution of this strength, so litres are not converted; below for each 100 kg of solution, to be weighed out.',
    volume: ({ strength }) => `On the basis of volume (C1V1 = C2V2), with the product at ${strength}%:`,
    volumeWater: ({ litres, pure, water }) => (pure ? `Water: ${water} L` : `Fill up with water to ${litres} L in all`),
    dose: 'Guide doses are as undiluted product; by the amount of water:',
    parts: (ratio) => `By mass, ${ratio}:`,
  },
};
