import { DEPARTURE_COLUMNS } from '../../exports/columns.ts';
import { departuresToCsv } from '../../exports/departuresCsv.ts';
import { gexf } from '../../exports/gexf.ts';
import { openTables, tableToCsv } from '../../exports/openTables.ts';
import { MOVE_COLUMNS, moveRows, PLACE_COLUMNS, placeRows } from '../../exports/moves.ts';
import { publishedDataset } from '../../exports/publishedDataset.ts';
import { compareIds } from '../../lib/compareIds.ts';
import type { Dataset, Evidence } from '../../model/dataset.ts';
import { dataPackage, type OpenFile } from './dataPackage.ts';
import { jsonSchema } from './jsonSchema.ts';

/** Returns the files of the open data, the description of the package last. */
export function openData(dataset: Dataset, evidence: Evidence): readonly OpenFile[] {
  const data = publishedDataset(dataset, evidence);
  const tables = openTables(data);
  const departures = [...dataset.departures].sort((a, b) => compareIds(a.id, b.id));
  const csv = 'text/csv';
  const files: readonly OpenFile[] = [
    {
      path: 'departures.csv',
      title: { en: 'Departures, one row each', zh: '离职记录，每次离职一行' },
      mediatype: csv,
      text: departuresToCsv(departures, evidence, dataset),
      columns: DEPARTURE_COLUMNS,
      refersTo: { person: 'people', lab: 'labs' },
    },
    {
      path: 'people.csv',
      title: { en: 'People', zh: '人物' },
      mediatype: csv,
      text: tableToCsv(tables.people, data.researchers),
      columns: tables.people,
    },
    {
      path: 'labs.csv',
      title: { en: 'Labs', zh: '实验室' },
      mediatype: csv,
      text: tableToCsv(tables.labs, data.labs),
      columns: tables.labs,
    },
    {
      path: 'organizations.csv',
      title: { en: 'Organizations that are no lab of the record', zh: '未列为实验室的机构' },
      mediatype: csv,
      text: tableToCsv(tables.organizations, data.organizations),
      columns: tables.organizations,
    },
    {
      path: 'sources.csv',
      title: { en: 'Sources', zh: '来源' },
      mediatype: csv,
      text: tableToCsv(tables.sources, data.sources),
      columns: tables.sources,
    },
    {
      path: 'moves.csv',
      title: { en: 'Moves between places, by year and kind', zh: '机构之间的流动，按年份与类别' },
      mediatype: csv,
      text: tableToCsv(MOVE_COLUMNS, moveRows(dataset)),
      columns: MOVE_COLUMNS,
      refersTo: { from_id: 'places', to_id: 'places' },
    },
    {
      path: 'places.csv',
      title: { en: 'The places of the moves', zh: '流动涉及的机构' },
      mediatype: csv,
      text: tableToCsv(PLACE_COLUMNS, placeRows(dataset)),
      columns: PLACE_COLUMNS,
    },
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
  const description = `${JSON.stringify(dataPackage(dataset.meta, files), null, 2)}\n`;
  return [
    ...files,
    {
      path: 'datapackage.json',
      title: { en: 'Description of the files (Frictionless)', zh: '数据包说明（Frictionless）' },
      mediatype: 'application/json',
      text: description,
    },
  ];
}
