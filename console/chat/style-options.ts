import type { Language } from '#core/contract/language.ts';
import { LIGHT } from '../shared/palette.ts';
import { TEXTS } from './texts.ts';

/** Web Chat's look. Traditional Chinese comes first from the system: the shipped font draws mainland forms. */
const FONTS: Record<Language, string> = {
  'zh-Hans': "'Noto Sans SC Variable', 'PingFang SC', 'Microsoft YaHei', sans-serif",
  'zh-Hant':
    "'PingFang TC', 'PingFang HK', 'Microsoft JhengHei', 'Noto Sans TC', 'Noto Sans CJK TC', 'Noto Sans SC Variable', sans-serif",
  en: "'Noto Sans SC Variable', system-ui, 'Segoe UI', Roboto, sans-serif",
};

export const fontOf = (language: Language): string => FONTS[language];

export const styleOptions = (language: Language): Record<string, unknown> => ({
  accent: LIGHT.accent,
  subtle: LIGHT.muted,
  backgroundColor: LIGHT.surface,
  primaryFont: FONTS[language],
  botAvatarInitials: TEXTS[language].botInitials,
  botAvatarBackgroundColor: LIGHT.accent,
  userAvatarInitials: TEXTS[language].userInitials,
  userAvatarBackgroundColor: LIGHT.info,
  avatarSize: 34,
  showAvatarInGroup: 'status',
  bubbleBackground: LIGHT.raised,
  bubbleBorderColor: LIGHT.line,
  bubbleBorderRadius: 12,
  bubbleMaxWidth: 560,
  bubbleFromUserBackground: LIGHT.accentSoft,
  bubbleFromUserBorderColor: LIGHT.accentSoft,
  bubbleFromUserBorderRadius: 12,
  bubbleTextColor: LIGHT.text,
  bubbleFromUserTextColor: LIGHT.text,
  // What is new stays in view from its beginning: the first words of an emergency reply are what matters most.
  autoScrollSnapOnPage: true,
  timestampColor: LIGHT.muted,
  // The label of AI-generated text stands in the status line, so no message may share one with the next
  // (`false` would hide the line altogether).
  groupTimestamp: -1,
  // A `<` in an answer is a "less than", never markup.
  markdownRenderHTML: false,
  hideUploadButton: true,
  sendBoxTextWrap: true,
  sendBoxButtonColor: LIGHT.accent,
  sendBoxBorderTop: `solid 1px ${LIGHT.line}`,
  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: LIGHT.surface,
  suggestedActionBorderColor: LIGHT.accent,
  suggestedActionBorderRadius: 18,
  suggestedActionBorderWidth: 1,
  suggestedActionTextColor: LIGHT.accentText,
  suggestedActionHeight: 36,
});
