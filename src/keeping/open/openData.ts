import { DEPARTURE_COLUMNS, type Column } from '../../exports/columns.ts';
import { departuresToCsv } from '../../exports/departuresCsv.ts';
import { gexf } from '../../exports/gexf.ts';
import { openTables, tableToCsv } from '../../exports/openTables.ts';
import { MOVE_COLUMNS, moveRows, PLACE_COLUMNS, placeRows } from '../../exports/moves.ts';
import { publishedDataset } from '../../exports/publishedDataset.ts';
import type { PublishedDataset } from '../../exports/publishedSchema.ts';
import { compareIds } from '../../lib/compareIds.ts';
import type { Dataset, Evidence } from '../../model/dataset.ts';
import { dataPackage, type OpenFile } from './dataPackage.ts';
import { jsonSchema } from './jsonSchema.ts';

const CSV = 'text/csv';

/** Returns the files of the open data, the description of the package last. */
export function openData(dataset: Dataset, evidence: Evidence): readonly OpenFile[] {
  const data = publishedDataset(dataset, evidence);
  const files = [...tablesOf(dataset, evidence, data), ...documentsOf(dataset, data)];
  return [
    ...files,
    {
      path: 'datapackage.json',
      title: { en: 'Description of the files (Frictionless)', zh: '数据包说明（Frictionless）' },
      mediatype: 'application/json',
      text: `${JSON.stringify(dataPackage(dataset.meta, files), null, 2)}\n`,
    },
  ];
}

function tablesOf(dataset: Dataset, evidence: Evidence, data: PublishedDataset): readonly OpenFile[] {
  const tables = openTables(data);
  const departures = [...dataset.departures].sort((a, b) => compareIds(a.id, b.id));
  return [
    {
      path: 'departures.csv',
      title: { en: 'Departures, one row each', zh: '离职记录，每次离职一行' },
      mediatype: CSV,
      text: departuresToCsv(departures, evidence, dataset),
      columns: DEPARTURE_COLUMNS,
      refersTo: { person: 'people', lab: 'labs' },
    },
    table('people', { en: 'People', zh: '人物' }, tables.people, data.researchers),
    table('labs', { en: 'Labs', zh: '实验室' }, tables.labs, data.labs),
    table(
      'organizations',
      { en: 'Organizations that are no lab of the record', zh: '未列为实验室的机构' },
      tables.organizations,
      data.organizations,
    ),
    {
      ...table(
        'milestones',
        { en: 'Events of labs, as context', zh: '实验室大事记（背景）' },
        tables.milestones,
        data.milestones,
      ),
      refersTo: { lab: 'labs' },
    },
    table('sources', { en: 'Sources', zh: '来源' }, tables.sources, data.sources),
    {
      ...table(
        'moves',
        { en: 'Moves between places, by year and kind', zh: '机构之间的流动，按年份与类别' },
        MOVE_COLUMNS,
        moveRows(dataset),
      ),
      refersTo: { from_id: 'places', to_id: 'places' },
    },
    table(
      'places',
      { en: 'The places of the moves', zh: '流动涉及的机构' },
      PLACE_COLUMNS,
      placeRows(dataset),
    ),
  ];
}

function table<Row>(
  name: string,
  title: OpenFile['title'],
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): OpenFile {
  return { path: `${name}.csv`, title, mediatype: CSV, text: tableToCsv(columns, rows), columns };
}

function documentsOf(dataset: Dataset, data: PublishedDataset): readonly OpenFile[] {
  return [
    {
      path: 'departures.json',
      title: { en: 'The whole dataset', zh: '完整数据集' },
      mediatype: 'application/json',
      text: `${JSON.stringify(data, null, 1)}\n`,
    },
    {
      path: 'departures.schema.json',
      title: { en: 'JSON Schema of the whole dataset', zh: '完整数据集的JSON Schema' },
      mediatype: 'application/schema+json',
      text: `${JSON.stringify(jsonSchema(), null, 2)}\n`,
    },
    {
      path: 'network.gexf',
      title: { en: 'Moves between labs and destinations as a network', zh: '实验室与去向之间的流动网络' },
      mediatype: 'application/gexf+xml',
      text: gexf(dataset),
    },
  ];
}
