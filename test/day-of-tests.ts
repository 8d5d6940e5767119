/** Lets every test take place on one day, on which the chains of files that name a genesis time are new. */
export default function setDayOfTests(): void {
  process.env.SOURCE_DATE_EPOCH = String(Date.UTC(2026, 10, 22) / 1000);
}
