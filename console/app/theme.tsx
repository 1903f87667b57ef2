import { App, theme as antdTheme, ConfigProvider, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import zhTW from 'antd/locale/zh_TW';
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import { useI18n } from '../shared/i18n.tsx';
import type { Language } from '../shared/locale.ts';
import { applyPalette, DARK, LIGHT, type Palette } from '../shared/palette.ts';

const ANTD_LOCALES: Record<Language, typeof enUS> = { 'zh-Hans': zhCN, 'zh-Hant': zhTW, en: enUS };
const PaletteContext = createContext<Palette>(LIGHT);

/** The colours in use, for what cannot read custom properties: charts. */
export const usePalette = (): Palette => useContext(PaletteContext);

const darkQuery = window.matchMedia('(prefers-color-scheme: dark)');

function useSystemDark(): boolean {
  return useSyncExternalStore(
    (listener) => {
      darkQuery.addEventListener('change', listener);
      return () => darkQuery.removeEventListener('change', listener);
    },
    () => darkQuery.matches,
  );
}

function themeOf(palette: Palette, dark: boolean): ThemeConfig {
  return {
    algorithm: dark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    token: {
      colorPrimary: palette.accent,
      colorLink: palette.accent,
      colorLinkHover: palette.accentText,
      colorError: dark ? '#e0524d' : palette.bad,
      colorBgBase: palette.surface,
      colorBgContainer: palette.surface,
      colorBgElevated: dark ? palette.raised : palette.surface,
      colorBgLayout: palette.page,
      colorText: palette.text,
      colorTextSecondary: palette.muted,
      colorTextDescription: palette.muted,
      colorTextTertiary: palette.muted,
      colorTextPlaceholder: palette.muted,
      colorBorder: dark ? '#5a6d77' : '#8a9aa2',
      colorBorderSecondary: palette.line,
      borderRadius: 8,
      fontFamily: 'var(--font)',
      fontSize: 14,
      wireframe: false,
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        ...(dark ? { primaryColor: '#06211f' } : {}),
      },
      Table: { headerBg: palette.raised, headerColor: palette.muted, rowHoverBg: palette.raised },
      Tabs: { horizontalItemPadding: '10px 0' },
    },
  };
}

/** antd and our own styles in the system's light or dark, in the reader's language. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const { language } = useI18n();
  const dark = useSystemDark();
  const palette = dark ? DARK : LIGHT;
  useLayoutEffect(() => applyPalette(palette), [palette]);
  const theme = useMemo(() => themeOf(palette, dark), [palette, dark]);
  return (
    <PaletteContext value={palette}>
      <ConfigProvider
        theme={theme}
        locale={ANTD_LOCALES[language]}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
      >
        <App className="app-root" message={{ maxCount: 3 }}>
          {children}
        </App>
      </ConfigProvider>
    </PaletteContext>
  );
}
