/** English, the reference catalogue: plain, exact, neutral; the reports' own terms. */
export const en = {
  'app.title': 'Contact Line',
} as const;
