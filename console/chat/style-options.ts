import type { Language } from '#core/contract/language.ts';
import type { Palette } from '../shared/palette.ts';
import { type FileLimits, pickable } from './attachments.ts';
import { TEXTS } from './texts.ts';

/** Web Chat's look. Traditional Chinese comes first from the system: the shipped font draws mainland forms. */
const FONTS: Record<Language, string> = {
  'zh-Hans': "'Noto Sans SC Variable', 'PingFang SC', 'Microsoft YaHei', sans-serif",
  'zh-Hant':
    "'PingFang TC', 'PingFang HK', 'Microsoft JhengHei', 'Noto Sans TC', 'Noto Sans CJK TC', 'Noto Sans SC Variable', sans-serif",
  en: "'Noto Sans SC Variable', system-ui, 'Segoe UI', Roboto, sans-serif",
};

export const fontOf = (language: Language): string => FONTS[language];

export const styleOptions = (
  language: Language,
  palette: Palette,
  limits: FileLimits | undefined,
): Record<string, unknown> => ({
  accent: palette.accent,
  subtle: palette.muted,
  backgroundColor: palette.surface,
  primaryFont: FONTS[language],
  // Who speaks is drawn by decorations.ts; without initials Web Chat leaves no room for it.
  botAvatarInitials: TEXTS[language].botInitials,
  botAvatarBackgroundColor: palette.accent,
  avatarSize: 34,
  showAvatarInGroup: 'status',
  bubbleBackground: palette.raised,
  bubbleBorderColor: palette.line,
  bubbleBorderRadius: 12,
  bubbleMaxWidth: 560,
  bubbleFromUserBackground: palette.accentSoft,
  bubbleFromUserBorderColor: palette.accentSoft,
  bubbleFromUserBorderRadius: 12,
  bubbleTextColor: palette.text,
  bubbleFromUserTextColor: palette.text,
  // What is new stays in view from its beginning: the first words of an emergency reply are what matters most.
  autoScrollSnapOnPage: true,
  timestampColor: palette.muted,
  // The label of AI-generated text stands in the status line, so no message may share one with the next
  // (`false` would hide the line altogether).
  groupTimestamp: -1,
  // A `<` in an answer is a "less than", never markup.
  markdownRenderHTML: false,
  hideUploadButton: limits === undefined,
  ...(limits === undefined ? {} : { uploadAccept: pickable(limits) }),
  uploadMultiple: true,
  // A picture is looked at, and may be taken back, before it goes.
  sendAttachmentOn: 'send',
  // Made in a worker out of a string, which our policy does not allow.
  enableUploadThumbnail: false,
  sendBoxBackground: palette.surface,
  sendBoxTextColor: palette.text,
  sendBoxPlaceholderColor: palette.muted,
  sendBoxDisabledTextColor: palette.muted,
  toastInfoBackgroundColor: palette.raised,
  toastInfoColor: palette.text,
  toastErrorBackgroundColor: palette.badSoft,
  toastErrorColor: palette.bad,
  toastWarnBackgroundColor: palette.warnSoft,
  toastWarnColor: palette.warn,
  cardEmphasisBackgroundColor: palette.raised,
  transcriptOverlayButtonBackground: palette.accent,
  transcriptOverlayButtonColor: palette.surface,
  sendBoxTextWrap: true,
  sendBoxButtonColor: palette.accent,
  sendBoxBorderTop: `solid 1px ${palette.line}`,
  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: palette.surface,
  suggestedActionBorderColor: palette.accent,
  suggestedActionBorderRadius: 18,
  suggestedActionBorderWidth: 1,
  suggestedActionTextColor: palette.accentText,
  suggestedActionHeight: 36,
});
