/** What opens the parts that come when they are asked for, and what is said of them before: these texts are there from the start. */
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
  'network.describe.place': ({ name, n }: { name: string; n: string }) => `${name} (${n})`,
  'card.copy': 'Copy',
  'card.copied': 'Copied',
  'card.copySelf': 'Selected: copy it with your keyboard',
  'network.group': 'Group by',
  'network.group.lab': 'Labs',
  'network.group.company': 'Companies',
};
