import { describe, expect, test } from '@jest/globals';
import {
  entriesOf,
  fieldsOfEntry,
  isAskedForStream,
  isEventStream,
  WANTS_A_STREAM,
} from '../../../conformance/judging/event-stream.js';
import { answer } from './made-answers.js';

describe('the entries of an event stream', () => {
  test.each([
    ['line feeds', '\n'],
    ['carriage returns', '\r'],
    ['both', '\r\n'],
  ])('end with an empty line, in a text with %s', (_name, end) => {
    const text = ['data: {"a":1}', '', 'data:{"a":2}', '', ''].join(end);
    expect(entriesOf(text)).toEqual([
      { data: '{"a":1}', others: [] },
      { data: '{"a":2}', others: [] },
    ]);
  });

  test('have come only when their empty line has', () => {
    expect(entriesOf('data: {"a":1}\n\ndata: {"a":2}\n')).toHaveLength(1);
    expect(entriesOf('data: {"a":1}\n')).toEqual([]);
    expect(entriesOf('data: {"a":1}\n\nda')).toHaveLength(1);
  });

  test('are no comments, and no groups without data', () => {
    expect(entriesOf(': still here\n\nretry: 3000\n\n\n\ndata: {}\n: and here\n\n')).toEqual([
      { data: '{}', others: [] },
    ]);
  });

  test('may have their data on several lines, of which one space at the front counts not', () => {
    expect(entriesOf('data: {\ndata:  "a": 1\ndata:}\n\n')).toEqual([{ data: '{\n "a": 1\n}', others: [] }]);
  });

  test('show what else they have', () => {
    expect(entriesOf('event: news\nid: 7\ndata: {}\n\n')).toEqual([{ data: '{}', others: ['event', 'id'] }]);
    expect(entriesOf('data\n\n')).toEqual([{ data: '', others: [] }]);
  });

  test('follow a byte order mark', () => {
    expect(entriesOf('\uFEFFdata: {}\n\n')).toHaveLength(1);
  });
});

test.each([
  ['{"verified":true}', { verified: true }],
  ['[1]', undefined],
  ['null', undefined],
  ['"text"', undefined],
  ['{', undefined],
])('the data %s has the fields %p', (data, fields) => {
  expect(fieldsOfEntry({ data, others: [] })).toEqual(fields);
});

test('a content-type with parameters is that of a stream, another one is not', () => {
  expect(isEventStream({ headers: { 'content-type': 'text/event-stream; charset=utf-8' } })).toBe(true);
  expect(isEventStream({ headers: { 'content-type': 'text/event-streams' } })).toBe(false);
  expect(isEventStream({ headers: {} })).toBe(false);
});

test('a stream that nobody asked for is a wrong answer, and not a stream', () => {
  const streamed = answer({ operation: 'recoveryEmailStatus', headers: { 'content-type': 'text/event-stream' } });
  expect(isAskedForStream(streamed)).toBe(false);
  expect(isAskedForStream({ ...streamed, request: { ...streamed.request, headers: WANTS_A_STREAM } })).toBe(true);
});
