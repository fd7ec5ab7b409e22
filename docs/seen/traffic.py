"""What a page complains of and asks for while it is open."""

from playwright.sync_api import ConsoleMessage, Page, Request, Response


class Traffic:
    """What was heard of a page since it was opened."""

    def __init__(self, page: Page, base: str) -> None:
        self.wrong: list[str] = []
        self._own = (base, "data:", "blob:")
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.wrong.append(f"script error: {error}"))
        page.on("request", self._asked)
        page.on("response", self._answered)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.wrong.append(f"console: {message.text}")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith(self._own):
            self.wrong.append(f"loads from outside: {request.url}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400:  # noqa: PLR2004
            self.wrong.append(f"is not there ({response.status}): {response.url}")
