import { bold, dim, type Look } from '../../../adapters/terminal/look.ts';
import { renderReply } from '../../../adapters/terminal/render.ts';
import { type AdapterUnderTest, adapterContract } from '../../contract/adapter.ts';

const ESCAPE = '\u001b';

const endless = { width: Number.POSITIVE_INFINITY, pressable: true };
adapterContract(terminalWith('terminal', { ...endless, ansi: false }));
adapterContract(terminalWith('terminal with bold and dim', { ...endless, ansi: true }));

function terminalWith(name: string, look: Look): AdapterUnderTest {
  return {
    name,
    show(reply) {
      const { text, choices } = renderReply(reply, look);
      const shown = withoutStyle(text);
      return {
        text: shown,
        choices,
        structure: (text.match(ACTED_ON) ?? []).join(''),
        links: [...shown.matchAll(WRITTEN_OUT)].map(([, url = '']) => url),
      };
    },
  };
}

/** A terminal has no links; these are the addresses of the contract's replies as the adapter writes them out. */
const WRITTEN_OUT = /<(https:\/\/desk\.example[^>]*|javascript:[^>]*|data:[^>]*|file:[^>]*|not an address)>/g;

/** Whatever a terminal does not simply print. */
const ACTED_ON = new RegExp(`${ESCAPE}\\[\\d+m|[\\p{Cc}\\p{Bidi_Control}\\p{Zl}\\p{Zp}]`, 'gu');

function withoutStyle(text: string): string {
  const codes = [bold, dim].flatMap((style) => style('x', { ...endless, ansi: true }).split('x'));
  return codes.reduce((rest, code) => rest.replaceAll(code, ''), text);
}
