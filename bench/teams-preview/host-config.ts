export type Theme = 'light' | 'dark';

/** Colours near those of Teams: of plain text, of quiet text, of links and of what a card stands on. */
export const COLOURS = {
  light: { text: '#242424', quiet: '#616161', link: '#4f52b2', card: '#ffffff', line: '#d1d1d1', page: '#f5f5f5' },
  dark: { text: '#ffffff', quiet: '#adadad', link: '#9299f7', card: '#292929', line: '#666666', page: '#1f1f1f' },
} as const satisfies Readonly<Record<Theme, Readonly<Record<string, string>>>>;

/** How Teams has its cards drawn, as far as we know: sizes, weights, spacing and colours. */
export function hostConfig(theme: Theme): object {
  const { text, quiet, link, line } = COLOURS[theme];
  const colours = { default: { default: text, subtle: quiet }, accent: { default: link, subtle: link } };
  const style = { backgroundColor: 'transparent', borderColor: line, foregroundColors: colours };
  return {
    fontFamily: '"Segoe UI", system-ui, "DejaVu Sans", sans-serif',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { none: 0, small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    supportsInteractivity: true,
    containerStyles: { default: style, emphasis: style },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    table: { cellSpacing: 8 },
    inputs: { label: { requiredInputs: { size: 'small' }, optionalInputs: { size: 'small' } } },
  };
}
