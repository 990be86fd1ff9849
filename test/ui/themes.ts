// Colours of VS Code's own themes, as a webview gets them, for pages that a test shows without VS Code.
import type { Page } from 'playwright-core';

const FONT = { 'font-family': 'system-ui, sans-serif', 'font-size': '13px' };
const THEMES = {
  light: {
    ...FONT,
    foreground: '#3b3b3b',
    'editor-foreground': '#3b3b3b',
    'editor-background': '#ffffff',
    'dropdown-background': '#ffffff',
    'dropdown-foreground': '#3b3b3b',
    'dropdown-border': '#cecece',
    'sideBar-foreground': '#3b3b3b',
    'sideBar-background': '#f8f8f8',
    descriptionForeground: '#3b3b3b',
    'editorWidget-background': '#f8f8f8',
    'panel-border': '#e5e5e5',
    'button-background': '#005fb8',
    'button-foreground': '#ffffff',
    'button-secondaryBackground': '#e5e5e5',
    'button-secondaryForeground': '#3b3b3b',
    'textLink-foreground': '#005fb8',
    'editorWarning-foreground': '#bf8803',
    'charts-blue': '#1a85ff',
    'charts-purple': '#652d90',
    'charts-green': '#388a34',
    'charts-red': '#e51400',
    errorForeground: '#f85149',
    focusBorder: '#005fb8',
  },
  dark: {
    ...FONT,
    foreground: '#cccccc',
    'editor-foreground': '#cccccc',
    'editor-background': '#1f1f1f',
    'dropdown-background': '#313131',
    'dropdown-foreground': '#cccccc',
    'dropdown-border': '#3c3c3c',
    'sideBar-foreground': '#cccccc',
    'sideBar-background': '#181818',
    descriptionForeground: '#9d9d9d',
    'editorWidget-background': '#202020',
    'panel-border': '#2b2b2b',
    'button-background': '#0078d4',
    'button-foreground': '#ffffff',
    'button-secondaryBackground': '#313131',
    'button-secondaryForeground': '#cccccc',
    'textLink-foreground': '#4daafc',
    'editorWarning-foreground': '#cca700',
    'charts-blue': '#3794ff',
    'charts-purple': '#b180d7',
    'charts-green': '#89d185',
    'charts-red': '#f14c4c',
    errorForeground: '#f85149',
    focusBorder: '#0078d4',
    'input-background': '#313131',
    'input-foreground': '#cccccc',
  },
  contrast: {
    ...FONT,
    foreground: '#ffffff',
    'editor-foreground': '#ffffff',
    'editor-background': '#000000',
    'dropdown-background': '#000000',
    'dropdown-foreground': '#ffffff',
    'dropdown-border': '#6fc3df',
    'sideBar-foreground': '#ffffff',
    'sideBar-background': '#000000',
    descriptionForeground: '#ffffff',
    'editorWidget-background': '#0c141f',
    contrastBorder: '#6fc3df',
    'button-background': '#000000',
    'button-foreground': '#ffffff',
    'button-border': '#6fc3df',
    'button-secondaryBackground': '#000000',
    'button-secondaryForeground': '#ffffff',
    'textLink-foreground': '#21a6ff',
    'editorWarning-foreground': '#ffd370',
    'charts-blue': '#3794ff',
    'charts-purple': '#b180d7',
    'charts-green': '#89d185',
    'charts-red': '#f48771',
    errorForeground: '#f48771',
    focusBorder: '#f38518',
    'input-background': '#000000',
    'input-foreground': '#ffffff',
  },
} as const;

export const THEME_NAMES = ['light', 'dark', 'contrast'] as const;

/** Gives a page the colours of a theme. */
export async function paint(page: Page, theme: (typeof THEME_NAMES)[number]): Promise<void> {
  await page.evaluate(
    ([name, colours]) => {
      document.body.className = name === 'contrast' ? 'vscode-high-contrast' : `vscode-${name}`;
      for (const [key, value] of Object.entries(colours)) {
        document.documentElement.style.setProperty(`--vscode-${key}`, value);
      }
    },
    [theme, THEMES[theme]] as const,
  );
}
