import type { AnsweringTexts } from './texts.ts';

/** 回答与应急用语：简体中文。 */
export const zhHans: AnsweringTexts = {
  sourceNumbered: ({ title, section, label, revision }) =>
    `（来源：《${title}》${label ?? `第${section}部分`}，修订版 ${revision}）`,
  sourceNamed: ({ title, section, revision }) => `（来源：《${title}》“${section}”，修订版 ${revision}）`,
  convertedScript: '',
  otherLanguage: {
    'zh-Hans': '',
    'zh-Hant': '（该文件没有简体中文版，以上为繁体原文。）',
    en: '（该文件没有中文版，以上为英文原文；需要中文说明可以转人工。）',
  },
  publishedDocuments: '目前已发布的文件：',
  documentLine: ({ title, revision }) => `《${title}》，修订版 ${revision}`,
  inRealCase: ({ medical, fire }, line) =>
    `如果是真实发生的事故，请先拨打 ${medical}（急救）或 ${fire}（消防）${line === '' ? '' : `，再拨打公司24小时应急电话 ${line}`}。`,
  topics: ['怎么储存？', '怎么使用和稀释？', '需要什么防护？'],
  suggestTopic: (product, topic) => `${product}${topic}`,
  emergency: {
    call: ({ medical, fire }, kind) =>
      ({
        medical: `请立即拨打 ${medical}（急救）。`,
        fire: `请立即拨打 ${fire}（消防）；有人受伤时拨打 ${medical}（急救）。`,
        both: `请立即拨打 ${medical}（急救）；着火或泄漏拨打 ${fire}（消防）。`,
      })[kind],
    poison: (number) => `中毒咨询：${number}。`,
    chemical: (number) => `化学事故应急咨询：${number}。`,
    act: {
      eye: '立即撑开眼睑，用大量流动清水冲洗眼睛，不要停。',
      skin: '立即脱去沾染的衣物，用大量流动清水冲洗皮肤，不要停。',
      inhalation: '立即离开现场，到上风向空气新鲜处。没有呼吸防护不要进去救人。',
      ingestion: '不要催吐，不要给患者吃喝任何东西。',
      fire: '立即撤离到上风向安全处，不要自行扑救，不要返回。',
      release: '立即离开泄漏区，到上风向，阻止他人靠近，不要触碰或自行清理。',
      reaction: '立即远离，到上风向空气新鲜处；不要打开或搬动容器，不要再加任何东西。',
      unknown: '立即离开危险处，到空气新鲜处；沾到皮肤或眼睛，用大量流动清水冲洗；不要吃喝任何东西。',
    },
    flushFor: (minutes) =>
      minutes === undefined ? '一直冲到急救人员接手。' : `至少冲洗 ${minutes} 分钟，一直冲到急救人员接手。`,
    always: '把产品标签带在手边，以便告诉急救人员。',
    companyLine: (line) => `公司24小时应急电话：${line}`,
    paging: '我正在紧急呼叫值班人员，请保持本对话打开。',
    pagingAgain: '值班人员已被呼叫，我已再次提醒。',
    quoteIntro: (product) => `以下是${product}安全技术说明书的原文：`,
    noSheet: (product) =>
      `没有找到“${product}”的安全技术说明书，我不提供针对具体产品的做法；以上做法适用于任何化学品。`,
    unknownProduct: '还不知道是哪种产品，以上做法适用于任何化学品。',
    keepOn: {
      eye: '请继续用流动清水冲洗，不要停，直到急救人员接手。',
      skin: '请继续用流动清水冲洗，不要停，直到急救人员接手。',
      inhalation: '请留在空气新鲜处，陪着患者，直到急救人员接手。',
      ingestion: '仍然不要催吐，不要给患者吃喝任何东西，陪着患者，直到急救人员接手。',
      fire: '请留在上风向安全处，不要返回，直到消防人员到场。',
      release: '请留在上风向，阻止他人靠近，直到专业人员到场。',
      reaction: '请留在上风向安全处，不要返回，直到专业人员到场。',
      unknown: '请留在安全、空气新鲜处；沾到皮肤或眼睛的，继续用流动清水冲洗。',
    },
    askProduct: '是什么产品（标签上的名称或编号）？还有其他人接触到吗？',
    askOthers: '还有其他人接触到吗？',
    selfHarm: ({ psychological, medical }) =>
      `听到您这样说，我很担心您。您不必一个人扛着。${psychological === undefined ? '' : `请现在拨打心理援助热线 ${psychological}，有人会听您说；`}如果您已经受到伤害或有危险，请立即拨打 ${medical}（急救）。也请告诉身边您信任的人，不要独自待着。`,
    selfHarmPerson: '我正在通知同事尽快与您联系，请留在这里。',
    askExposed: ({ medical, fire }, line) =>
      `请问现在有人接触、吸入或误食了化学品，或者现场有泄漏、着火吗？如果有，请立即拨打 ${medical}（急救）或 ${fire}（消防）${line === '' ? '' : `，并拨打公司24小时应急电话 ${line}`}。`,
  },
};
