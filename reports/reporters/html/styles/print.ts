/** On paper: black on white, nothing to click, rows kept whole; what the reader opened is printed open. */
export const PRINT = `
@media print {
  :root {
    --ground: #fff; --raised: #fff; --sunk: #fff; --line: #bbb; --line-strong: #888; --ink: #000; --soft: #444; --link: #000;
    --red: #a8231c; --amber: #7d5200; --violet: #70328f; --green: #2b6640; --grey: #444;
  }
  html { font-size: 10pt; }
  body { font-size: 9.5pt; }
  .page { max-width: none; padding: 0; }
  .skip, .contents, .filter, .self, .doc, .stories > button, #matrix .hint { display: none; }
  .browse { display: block; }
  .group { content-visibility: visible; margin-inline: 0; padding-inline: 0; }
  .row, .findings > li, .matrix tr, .undecided tr { break-inside: avoid; }
  .row[open] { break-inside: auto; }
  h2, h3 { break-after: avoid; }
  .cell.failed { background: none; color: #000; border: 2px solid #000; }
  .document::after { content: " (" attr(href) ")"; font-size: .85em; overflow-wrap: anywhere; }
  a { text-decoration: none; }
}
`;
