/** An answer of `v1/weather` with only what the tests of packaging look at. */
export const weatherAnswer = {
  place: { name: 'Oslo', latitude: 59.91, longitude: 10.75, timeZone: 'Europe/Oslo' },
  current: {
    time: '2024-05-26T12:00:00+02:00',
    condition: 'partly-cloudy',
    isDay: true,
    temperature: 14.4,
    wind: { speed: 3, gust: null, direction: 220 },
  },
  hourly: [],
  daily: [{ date: '2024-05-26', condition: 'partly-cloudy', high: 17, low: 8 }],
  alerts: [],
  attribution: [{ text: 'Data from a test', url: 'https://example.org/' }],
  updatedAt: '2024-05-26T11:50:00+02:00',
  expiresAt: '2999-01-01T00:00:00Z',
};
