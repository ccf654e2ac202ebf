/** What opens the parts that come when they are asked for: these texts are there before them. */
export const messages = {
  'app.view.network': 'Network',
  'app.view.flow': 'Flow',
  'app.view.article': 'Article',
  'codes.open': 'Embed',
  'codes.title': 'Embed in an article',
  'codes.close': 'Close',
  'download.open': 'Download',
  'card.back': 'Back',
  'card.close': 'Close details',
};
