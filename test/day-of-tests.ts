/**
 * Lets every test take place on one day, on which the chains of files that name a genesis time are new, and without the
 * validation of CloudFormation templates, whose engine takes longer to start than all tests of a file.
 */
export default function setDayOfTests(): void {
  process.env.SOURCE_DATE_EPOCH = String(Date.UTC(2026, 10, 22) / 1000);
  process.env.CDK_VALIDATION = 'false';
}
