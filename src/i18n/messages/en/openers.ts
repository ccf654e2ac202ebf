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
  'flow.claim.startups': ({ more, fewer, isExact }: { more: string; fewer: string; isExact: boolean }) =>
    isExact
      ? `Of those whose next job is known, ${more} went to startups and ${fewer} to universities`
      : `Of those whose next job is known, at least ${more} went to startups and at most ${fewer} to universities`,
  'flow.claim.universities': ({ more, fewer, isExact }: { more: string; fewer: string; isExact: boolean }) =>
    isExact
      ? `Of those whose next job is known, ${more} went to universities and ${fewer} to startups`
      : `Of those whose next job is known, at least ${more} went to universities and at most ${fewer} to startups`,
  'card.copy': 'Copy',
  'card.copied': 'Copied',
  'card.copySelf': 'Selected: copy it with your keyboard',
  'network.group': 'Group by',
  'network.group.lab': 'Labs',
  'network.group.company': 'Companies',
};
