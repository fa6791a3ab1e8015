/* global AdaptiveCards, document, given */
// The part of Markdown that our headings need: Teams undoes its escapes, and shows all else as it stands.
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  const html = document.createElement('p');
  html.textContent = text.replace(/\\([*_`~])/g, '$1');
  result.outputHtml = html.outerHTML;
  result.didProcess = true;
};
for (const { above, card } of given.cards) {
  const drawing = new AdaptiveCards.AdaptiveCard();
  drawing.hostConfig = new AdaptiveCards.HostConfig(given.hostConfig);
  // Its own expression for languages remembers where it found the last one, and would miss every second.
  AdaptiveCards.CardElement.langProperty.regEx.lastIndex = 0;
  drawing.parse(card);
  const title = document.createElement('h2');
  title.textContent = above;
  const frame = document.createElement('div');
  frame.className = card.msteams?.width === 'Full' ? 'card full' : 'card';
  frame.append(drawing.render());
  document.querySelector('main').append(title, frame);
}
