import type { AnsweringTexts } from './texts.ts';

/** What answers and emergency replies say, in English. */
export const en: AnsweringTexts = {
  sourceNumbered: ({ title, section, revision }) => `(Source: “${title}”, section ${section}, revision ${revision})`,
  sourceNamed: ({ title, section, revision }) => `(Source: “${title}”, “${section}”, revision ${revision})`,
  convertedScript: '',
  otherLanguage: {
    'zh-Hans':
      '(There is no English version of this document: the original Chinese text is quoted. A colleague can explain it; just say “talk to a person”.)',
    'zh-Hant':
      '(There is no English version of this document: the original Chinese text is quoted. A colleague can explain it; just say “talk to a person”.)',
    en: '',
  },
  publishedDocuments: 'Documents published at present:',
  documentLine: ({ title, revision }) => `“${title}”, revision ${revision}`,
  inRealCase: ({ medical, fire }, line) =>
    `In a real case call ${medical} (medical) or ${fire} (fire) first${line === '' ? '' : `, then our 24-hour emergency line ${line}`}.`,
  topics: ['how to store it?', 'how to use and dilute it?', 'which protective equipment?'],
  suggestTopic: (product, topic) => `${product}: ${topic}`,
  emergency: {
    call: ({ medical, fire }, kind) =>
      ({
        medical: `Call ${medical} (medical) now.`,
        fire: `Call ${fire} (fire) now; if anyone is hurt, ${medical} (medical).`,
        both: `Call ${medical} (medical) now; for a fire or a spill, ${fire} (fire).`,
      })[kind],
    poison: (number) => `Poison centre: ${number}.`,
    chemical: (number) => `Chemical accident line: ${number}.`,
    act: {
      eye: 'Hold the eyelids open and flush the eyes with plenty of running water, at once and without stopping.',
      skin: 'Take off contaminated clothing and flush the skin with plenty of running water, at once and without stopping.',
      inhalation: 'Get into fresh air, upwind, at once. Do not go in to rescue anyone without breathing protection.',
      ingestion: 'Do not induce vomiting. Give nothing to eat or drink.',
      fire: 'Get away to a safe place upwind at once. Do not fight the fire yourself, do not go back.',
      release: 'Leave the area at once, go upwind, keep people away. Do not touch it or clean it up yourself.',
      reaction: 'Get away at once, upwind and into fresh air. Do not open or move the container, do not add anything.',
      unknown:
        'Get away from it and into fresh air at once; flush skin or eyes with plenty of running water; nothing by mouth.',
    },
    flushFor: (minutes) =>
      minutes === undefined
        ? 'Go on flushing until the emergency services take over.'
        : `Flush for at least ${minutes} minutes, and go on until the emergency services take over.`,
    always: 'Have the product label at hand for the emergency services.',
    companyLine: (line) => `Our 24-hour emergency line: ${line}`,
    paging: 'I am paging the person on call right now. Please keep this chat open.',
    pagingAgain: 'The person on call has been paged, and I have just reminded them.',
    quoteIntro: (product) => `Word for word from the safety data sheet of ${product}:`,
    noSheet: (product) =>
      `No safety data sheet was found for “${product}”, so I give no product-specific advice; what is said above holds for any chemical.`,
    unknownProduct: 'I do not know the product yet; what is said above holds for any chemical.',
    keepOn: {
      eye: 'Keep flushing with running water, without stopping, until the medical services take over.',
      skin: 'Keep flushing with running water, without stopping, until the medical services take over.',
      inhalation: 'Stay in fresh air and with the patient until the medical services take over.',
      ingestion:
        'Still do not induce vomiting, give nothing to eat or drink; stay with the patient until the medical services take over.',
      fire: 'Stay in a safe place upwind and do not go back until the fire brigade is there.',
      release: 'Stay upwind and keep people away until the professionals are there.',
      reaction: 'Stay in a safe place upwind and do not go back until the professionals are there.',
      unknown: 'Stay safe and in fresh air; keep flushing skin or eyes with running water.',
    },
    askProduct: 'Which product is it (name or code on the label)? Is anybody else exposed?',
    askOthers: 'Is anybody else exposed?',
    selfHarm: ({ psychological, medical }) =>
      `I am worried about you, and you do not have to carry this alone. ${psychological === undefined ? '' : `Please call the crisis help line ${psychological} now: somebody will listen. `}If you are hurt or in danger, call ${medical} (medical) right away. Please also tell somebody near you whom you trust, and do not stay alone.`,
    selfHarmPerson: 'I am asking a colleague to contact you as soon as possible. Please stay here.',
    askExposed: ({ medical, fire }, line) =>
      `Has anybody touched, breathed in or swallowed a chemical, or is there a spill or a fire right now? If so, call ${medical} (medical) or ${fire} (fire) at once${line === '' ? '' : `, and our 24-hour emergency line ${line}`}.`,
  },
};
