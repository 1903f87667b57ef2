import type { AnsweringTexts } from './texts.ts';

/** 回覆與應變用語：繁體中文（臺灣、香港通用的說法）。 */
export const zhHant: AnsweringTexts = {
  sourceNumbered: ({ title, section, label, revision }) =>
    `（來源：《${title}》${label ?? `第${section}部分`}，修訂版 ${revision}）`,
  sourceNamed: ({ title, section, revision }) => `（來源：《${title}》「${section}」，修訂版 ${revision}）`,
  convertedScript: '（此文件尚無繁體版，以上為簡體原文，僅轉換字體，未改動用語。）',
  otherLanguage: {
    'zh-Hans': '',
    'zh-Hant': '',
    en: '（此文件尚無中文版，以上為英文原文；需要中文說明可以轉接真人客服。）',
  },
  publishedDocuments: '目前已發布的文件：',
  documentLine: ({ title, revision }) => `《${title}》，修訂版 ${revision}`,
  inRealCase: ({ medical, fire }, line) =>
    `若是真的發生事故，請先撥打 ${medical}（救護）或 ${fire}（消防）${line === '' ? '' : `，再撥打公司 24 小時緊急專線 ${line}`}。`,
  topics: ['怎麼儲存？', '怎麼使用和稀釋？', '需要什麼防護？'],
  suggestTopic: (product, topic) => `${product}${topic}`,
  emergency: {
    call: ({ medical, fire }, kind) =>
      ({
        medical: `請立即撥打 ${medical}（救護）。`,
        fire: `請立即撥打 ${fire}（消防）；有人受傷請撥打 ${medical}（救護）。`,
        both: `請立即撥打 ${medical}（救護）；起火或洩漏請撥打 ${fire}（消防）。`,
      })[kind],
    poison: (number) => `毒物諮詢：${number}。`,
    chemical: (number) => `化學事故緊急諮詢：${number}。`,
    act: {
      eye: '立即撐開眼皮，用大量流動清水沖洗眼睛，不要停。',
      skin: '立即脫去沾到的衣物，用大量流動清水沖洗皮膚，不要停。',
      inhalation: '立即離開現場，到上風處呼吸新鮮空氣。沒有呼吸防護不要進去救人。',
      ingestion: '不要催吐，不要給患者吃或喝任何東西。',
      fire: '立即撤離到上風處的安全地點，不要自行滅火，不要折返。',
      release: '立即離開洩漏區，到上風處，阻止他人靠近，不要觸碰或自行清理。',
      reaction: '立即遠離，到上風處呼吸新鮮空氣；不要打開或搬動容器，不要再加入任何東西。',
      unknown: '立即離開危險處，到空氣新鮮的地方；沾到皮膚或眼睛，用大量流動清水沖洗；不要吃或喝任何東西。',
    },
    flushFor: (minutes) =>
      minutes === undefined ? '一直沖到救護人員接手。' : `至少沖洗 ${minutes} 分鐘，一直沖到救護人員接手。`,
    always: '請把產品標籤帶在身邊，以便告訴救護人員。',
    companyLine: (line) => `公司 24 小時緊急專線：${line}`,
    paging: '我正在緊急呼叫值班人員，請不要關閉本對話。',
    pagingAgain: '值班人員已被呼叫，我已再次提醒。',
    quoteIntro: (product) => `以下是${product}安全資料表的原文：`,
    noSheet: (product) => `找不到「${product}」的安全資料表，我不提供針對特定產品的做法；以上做法適用於任何化學品。`,
    unknownProduct: '還不知道是哪一種產品，以上做法適用於任何化學品。',
    keepOn: {
      eye: '請繼續用流動清水沖洗，不要停，直到救護人員接手。',
      skin: '請繼續用流動清水沖洗，不要停，直到救護人員接手。',
      inhalation: '請留在空氣新鮮的地方，陪著患者，直到救護人員接手。',
      ingestion: '仍然不要催吐，不要給患者吃或喝任何東西，陪著患者，直到救護人員接手。',
      fire: '請留在上風處的安全地點，不要折返，直到消防人員到場。',
      release: '請留在上風處，阻止他人靠近，直到專業人員到場。',
      reaction: '請留在上風處的安全地點，不要折返，直到專業人員到場。',
      unknown: '請留在安全、空氣新鮮的地方；沾到皮膚或眼睛，請繼續用流動清水沖洗。',
    },
    askProduct: '是什麼產品（標籤上的名稱或編號）？還有其他人接觸到嗎？',
    askOthers: '還有其他人接觸到嗎？',
    selfHarm: ({ psychological, medical }) =>
      `聽到您這樣說，我很擔心您。您不必一個人撐著。${psychological === undefined ? '' : `請現在撥打心理諮詢專線 ${psychological}，會有人聽您說；`}如果您已經受傷或有危險，請立即撥打 ${medical}（救護）。也請告訴身邊您信任的人，不要獨自一人。`,
    selfHarmPerson: '我正在通知同事盡快與您聯絡，請留在這裡。',
    askExposed: ({ medical, fire }, line) =>
      `請問現在有人接觸、吸入或誤食了化學品，或者現場有洩漏、起火嗎？如果有，請立即撥打 ${medical}（救護）或 ${fire}（消防）${line === '' ? '' : `，並撥打公司 24 小時緊急專線 ${line}`}。`,
  },
};
