"""Why a request is not answered: a status of HTTP and one plain sentence."""


class Refusal(Exception):  # noqa: N818 (refusing is what a server with limits does, no error of it)
    """A request that is refused or fails; `retry` are the seconds after which it may do better."""

    def __init__(self, status: int, why: str, retry: int | None = None) -> None:
        super().__init__(why)
        self.status = status
        self.why = why
        self.retry = retry
