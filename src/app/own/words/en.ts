/** Every text about data of a reader's own, in English. */
export const words = {
  whose: 'Whose data are shown',
  inBrowser: 'These data are in this browser only; nothing was sent anywhere.',
  from: ({ address }: { readonly address: string }) => `Read from ${address}; this site has no copy.`,
  report: 'How the file was read',
  back: 'Back to AI Lab Departures',
};
