import { ROUTES } from "./routes.ts";

const INTRODUCTION = `# Every route, with the role it needs

<!-- Made from server/access/routes.ts by \`npm run generate\`; change it there. -->

What is not in this table does not exist (404), for everybody; a method that a path does not have is 405, with \`Allow\`. HEAD is answered like GET.
\`signed-in\` is everybody who is not anonymous, in any role. [access.md](access.md) says what the roles are and how to get one.

| route | methods and roles |
|---|---|
`;

/** The text of docs/routes.md, from the table. */
export function describeRoutes(): string {
  const rows = ROUTES.map(({ path, needs }) => {
    const methods = Object.entries(needs).map(([method, need]) => `${method}: ${need}`);
    return `| \`${path.replaceAll("|", "\\|")}\` | ${methods.join(", ")} |\n`;
  });
  return INTRODUCTION + rows.join("");
}
