import type { EmergencyRoute } from '#core/contract/triage.ts';

/** Numbers to call, in words that go into a sentence. */
export interface NumbersToCall {
  medical: string;
  fire: string;
  police: string;
  chemical: string | undefined;
  poison: string | undefined;
  psychological: string | undefined;
}

type Route = Exclude<EmergencyRoute, 'self-harm'>;

/** What answers and emergency replies say besides quoted passages; one object for each language of the house. */
export interface AnsweringTexts {
  /** After quoted text: document, section, revision. `label`: what a Chinese document calls the section itself. */
  sourceNumbered(params: { title: string; section: string; label: string | undefined; revision: string }): string;
  sourceNamed(params: { title: string; section: string; revision: string }): string;
  convertedScript: string;
  /** `language`: that of the quoted document. */
  otherLanguage: Record<'zh-Hans' | 'zh-Hant' | 'en', string>;
  publishedDocuments: string;
  documentLine(params: { title: string; revision: string }): string;
  inRealCase(numbers: NumbersToCall, line: string): string;
  topics: readonly string[];
  suggestTopic(product: string, topic: string): string;
  emergency: {
    call(numbers: NumbersToCall, kind: 'medical' | 'fire' | 'both'): string;
    poison(number: string): string;
    chemical(number: string): string;
    act: Record<Route, string>;
    /** How long eyes and skin are flushed. @param minutes as the quoted sheet has it */
    flushFor(minutes: string | undefined): string;
    always: string;
    companyLine(line: string): string;
    paging: string;
    pagingAgain: string;
    quoteIntro(product: string): string;
    noSheet(product: string): string;
    unknownProduct: string;
    keepOn: Record<Route, string>;
    askProduct: string;
    askOthers: string;
    selfHarm(numbers: NumbersToCall): string;
    selfHarmPerson: string;
    askExposed(numbers: NumbersToCall, line: string): string;
  };
}
