/** A tab should be found among many: a magnifying glass over two lines of a journal. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="7" fill="#1d4f91"/>
<path d="M7 9h11M7 14h6M7 19h5" stroke="#c9dcf5" stroke-width="2.4" stroke-linecap="round"/>
<circle cx="19" cy="18" r="5.2" fill="none" stroke="#fff" stroke-width="2.4"/>
<path d="m23 22 4 4" stroke="#fff" stroke-width="2.8" stroke-linecap="round"/>
</svg>
`;
