import { speak } from './fill.js';
import { part } from './page-parts.js';
import { clockOff, showClock } from './practice.js';
import { settings } from './settings.js';
import { beginAnew, greet, hasBegun, put } from './talk.js';

const question = part('question', HTMLTextAreaElement);
const form = part('ask', HTMLFormElement);
const panel = part('settings', HTMLFormElement);
const panelButton = part('settings-button', HTMLButtonElement);
const clockTime = part('clock-time', HTMLInputElement);

const chosen = settings(panel, followSettings);

/** The language that the page speaks, empty before the first time. */
let spoken = '';

function followSettings() {
  const switched = chosen.lang() !== spoken;
  spoken = chosen.lang();
  document.documentElement.dataset.theme = chosen.theme();
  speak(chosen.lang());
  showClock(chosen.clock());
  if (switched && !hasBegun()) greet(chosen);
}

/** @param {boolean} open */
function openPanel(open) {
  panel.hidden = !open;
  panelButton.setAttribute('aria-expanded', String(open));
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const utterance = question.value.trim();
  question.focus();
  if (utterance === '') return;
  question.value = '';
  const came = await put(utterance, chosen);
  if (!came && question.value === '') question.value = utterance;
});

question.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});

// The focus stays on the choice: its answer comes after it, and is announced by the log.
part('turns', HTMLElement).addEventListener('click', ({ target }) => {
  const utterance = target instanceof HTMLElement ? target.dataset.utterance : undefined;
  if (utterance !== undefined) put(utterance, chosen);
});

panelButton.addEventListener('click', () => openPanel(panel.hidden !== false));

panel.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  openPanel(false);
  panelButton.focus();
});

part('clock-on', HTMLButtonElement).addEventListener('click', () => {
  if (clockTime.value === '') clockTime.focus();
  else if (clockTime.reportValidity()) chosen.setClock(clockTime.value.slice(0, 16));
});

clockOff.addEventListener('click', () => {
  clockTime.value = '';
  chosen.setClock('');
  question.focus();
});

part('new-conversation', HTMLButtonElement).addEventListener('click', () => {
  beginAnew(chosen);
  question.focus();
});

openPanel(matchMedia('(min-width: 60rem)').matches);
followSettings();
if (matchMedia('(pointer: fine)').matches) question.focus({ preventScroll: true });
