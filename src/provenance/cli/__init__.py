"""The command line: a thin shell around the pipeline.

Data go to stdout, everything else to stderr. Exit codes: 0 done; 1 done, and a check found something or some inputs
were refused; 2 nothing could be done, or wrong usage. Each command lives in a module of its own that is imported when
it is called, so that ``provenance --help`` starts at once.
"""

from __future__ import annotations

import errno
import sys
from importlib import import_module
from keyword import iskeyword
from typing import Any, NoReturn

import click

from provenance.errors import ProvenanceError

COMMANDS = {
    "ingest": "Read articles into a store and extract their claims.",
    "import": "Read a file of structured claims into a store.",
    "build": "Resolve identities, compare claims, rebuild the derived graph.",
    "extract": "Print the claims of articles, without a store.",
    "links": "Print the identities of every claim.",
    "conflicts": "Print claims that disagree, and how.",
    "timeline": "Print the figures of each event in the order of their dates.",
    "stale": "Print figures given as current after they were superseded.",
    "events": "Show events, judge which are one, try a judgement.",
    "explain": "Show one claim: its sentence, chain, dates, conflicts.",
    "query": "Ask a named question or any SPARQL query.",
    "visualise": "Write the interactive graph page.",
    "audit": "Write a fact-checker's report.",
    "review": "Record what people decided, and list it.",
    "redact": "Withhold a claim and the name of its source everywhere.",
    "keys": "Make the key that signs reviews and reports.",
    "validate": "Check the store against the shapes of the ontology.",
    "verify": "Check a store, or a signed report, for changes.",
    "export": "Write the graph as RDF or CSV.",
    "serve": "Serve the graph over HTTP: SPARQL, records, pages.",
    "users": "Say who may sign in and write on the served pages.",
    "evaluate": "Score the extraction against annotated articles.",
    "train": "Train a tagger of attributions on annotated articles.",
}


INTERRUPTED = 130
"""What shells report for a command that was stopped from the keyboard."""


class CommandGroup(click.Group):
    """A group that imports a command's module when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click calls it so
        """Return the commands in the order in which they are used."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - the same
        """Import and return a command, or None for an unknown name."""
        if cmd_name not in COMMANDS:
            return None
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command: click.Command = getattr(import_module(f"provenance.cli.{module}"), module)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - the same
        """List the commands from the table, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; an error that a user can cause becomes one line and exit code 2, an interruption 130."""
        try:
            return super().invoke(ctx)
        except ProvenanceError as error:
            _give_up(str(error), 2)
        except KeyboardInterrupt:
            _give_up("interrupted", INTERRUPTED)
        except OSError as error:
            if error.errno == errno.EPIPE:  # the reader of our output has gone; click ends quietly
                raise
            _give_up(f"{error.filename or 'output'}: {(error.strerror or str(error)).lower()}", 2)


@click.group(cls=CommandGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="claim-provenance", prog_name="provenance")
def main() -> None:
    """Who says how many, since when, and on whose word.

    Articles go in, claims with their sources come out: every casualty figure, quotation and assertion, tied to its
    claimant, its article and its dates, and compared with the others.
    """


def _give_up(words: str, code: int) -> NoReturn:
    click.echo(f"provenance: {words}", err=True)
    sys.exit(code)
