import type { Language } from '#core/contract/language.ts';
import { APP_TEXTS } from './texts.ts';

/** The schema that the manifest keeps to; the tests hold it against Microsoft's own. */
const SCHEMA_VERSION = '1.30';
const schemaUrl = (name: string) =>
  `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}/MicrosoftTeams.${name}.json`;

export const COLOR_ICON = 'color.png';
export const OUTLINE_ICON = 'outline.png';

/** Teams' names of our languages. The first stands in the manifest itself, the others in files beside it. */
const TAGS = { 'zh-Hans': 'zh-cn', 'zh-Hant': 'zh-tw', en: 'en' } as const satisfies Record<Language, string>;
const BESIDE = ['zh-Hant', 'en'] as const;

export interface AppFacts {
  /** Of the registration with Microsoft; the app has the same. */
  appId: string;
  /** MAJOR.MINOR.PATCH; Teams takes an update only under a new one. */
  version: string;
  companyNames: Record<Language, string>;
  websiteUrl: string;
  privacyUrl: string;
  termsUrl: string;
}

/** Teams' limits. */
const SHORT_NAME = 30;
const FULL_NAME = 100;
const DEVELOPER_NAME = 32;

/** Characters as people count them: a name must not end in half of one. */
const cut = (text: string, most: number): string => {
  let kept = '';
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)) {
    if (kept.length + segment.length > most) break;
    kept += segment;
  }
  return kept;
};

/** The files of the app package that are text, by name. */
export function appFiles(facts: AppFacts): Record<string, object> {
  const beside = Object.fromEntries(
    BESIDE.map((language) => [`${TAGS[language]}.json`, localization(facts, language)]),
  );
  return { 'manifest.json': manifest(facts), ...beside };
}

function manifest(facts: AppFacts): object {
  const texts = APP_TEXTS['zh-Hans'];
  const company = facts.companyNames['zh-Hans'];
  return {
    $schema: schemaUrl('schema'),
    manifestVersion: SCHEMA_VERSION,
    version: facts.version,
    id: facts.appId,
    developer: {
      name: cut(company, DEVELOPER_NAME),
      websiteUrl: facts.websiteUrl,
      privacyUrl: facts.privacyUrl,
      termsOfUseUrl: facts.termsUrl,
    },
    name: { short: cut(company, SHORT_NAME), full: cut(company, FULL_NAME) },
    description: { short: texts.short, full: texts.full },
    icons: { color: COLOR_ICON, outline: OUTLINE_ICON },
    accentColor: '#0B6E6E',
    localizationInfo: {
      defaultLanguageTag: TAGS['zh-Hans'],
      additionalLanguages: BESIDE.map((language) => ({
        languageTag: TAGS[language],
        file: `${TAGS[language]}.json`,
      })),
    },
    // No rights beyond what every bot has: it reads what is said to it, and no team's other messages.
    bots: [
      {
        botId: facts.appId,
        scopes: ['personal', 'groupChat', 'team'],
        supportsFiles: true,
        supportsCalling: false,
        supportsVideo: false,
        isNotificationOnly: false,
        commandLists: [{ scopes: ['personal', 'groupChat', 'team'], commands: texts.commands }],
      },
    ],
    defaultInstallScope: 'personal',
    validDomains: [],
  };
}

function localization({ companyNames }: AppFacts, language: Language): object {
  const { short, full, commands } = APP_TEXTS[language];
  const spoken = commands.flatMap(({ title, description }, index) => [
    [`bots[0].commandLists[0].commands[${index}].title`, title],
    [`bots[0].commandLists[0].commands[${index}].description`, description],
  ]);
  return {
    $schema: schemaUrl('Localization.schema'),
    'name.short': cut(companyNames[language], SHORT_NAME),
    'name.full': cut(companyNames[language], FULL_NAME),
    'description.short': short,
    'description.full': full,
    ...Object.fromEntries(spoken),
  };
}
