/** The dialog with the codes for an article. */
export const messages = {
  'codes.kind': 'Where will it go?',
  'codes.kind.link': 'Link',
  'codes.kind.link.note':
    'An editor that takes addresses: many turn this one into the chart, or into a card with its picture.',
  'codes.kind.iframe': 'Frame',
  'codes.kind.iframe.note':
    'An article: an iframe and a small script for its height. Works nearly everywhere.',
  'codes.kind.script': 'Script',
  'codes.kind.script.note':
    'A page of your own whose scripts may change the chart; a picture or a link where scripts are off.',
  'codes.kind.picture': 'Picture',
  'codes.kind.picture.note': 'A newsletter, a feed or a slide: a static picture with a link and the credit.',
  'codes.data': 'Data',
  'codes.live': 'Live',
  'codes.live.note': 'Follows the record as it grows and is corrected.',
  'codes.frozen': ({ version }: { version: string }) => `Frozen at ${version}`,
  'codes.frozen.note': 'Stays as it is today.',
  'codes.view': 'View',
  'codes.height': 'Height',
  'codes.height.auto': 'Fits its content',
  'codes.height.fit': 'Fills the frame, scrolls inside',
  'codes.height.fixed': 'Fixed',
  'codes.px': 'Pixels',
  'codes.ownTitle': 'Title',
  'codes.ownTitle.hint': 'The finding, kept up to date',
  'codes.note': 'Note below the chart',
  'codes.whole': 'Shows the whole record: no filter is on. Filters set on the page go into the code.',
  'codes.filters': ({ names }: { names: string }) => `With the filters of the page: ${names}.`,
  'codes.named': ({ field, value }: { field: string; value: string }) => `${field} ${value}`,
  'codes.code': 'HTML for your page',
  'codes.address': 'Address to paste',
  'codes.link.preset':
    'Paste it on a line of its own. Editors that ask the site show this chart; others show a card or a link. A title, a theme or a height of your own needs the frame.',
  'codes.link.other':
    'This address opens the page with this selection. Pasted into an editor that turns links into charts, it gives the whole record, not this selection: use the frame for that.',
  'codes.link.frame': 'Use the frame',
  'codes.link.noPreview': 'A link to the page, without a chart in the article.',
  'codes.amp': 'For AMP pages',
  'codes.column': 'Width of the article',
  'codes.column.px': ({ px }: { px: string }) => `${px} px`,
  'codes.preview': 'Preview',
  'codes.preview.column': ({ px, height }: { px: string; height: string }) =>
    `Article, ${px} px wide: ${height} px high`,
  'codes.preview.phone': ({ px, height }: { px: string; height: string }) =>
    `Phone, ${px} px wide: ${height} px high`,
  'codes.warning.few': 'This selection has few departures. A sentence or a link may say more than a chart.',
  'codes.warning.table': 'The table has no picture. In an article a chart is easier to read.',
  'codes.warning.narrow': 'In a column under 560 px the chart takes the form that it has on a phone.',
  'codes.warning.tall':
    'This is higher than 1,000 px, at which WordPress cuts pasted links. A fixed height or fewer opened lanes keep it shorter.',
  'codes.ownFile':
    'These data are in your browser alone, where no article can read them. Put the file at an address that begins with https:// and that other sites may read, open that address here, and the codes will show it.',
  'codes.otherPicture':
    'Where scripts are off, this code shows a link: the site holds no picture of this selection.',
  'codes.ownPicture':
    'There is no ready-made picture of this selection. Save both files and upload them with your article under the names in the code.',
  'codes.makePicture': 'Save the picture',
  'codes.makeSmallPicture': 'Save the picture for phones',
  'codes.noPicture': 'The table has no picture. Choose another view.',
};
