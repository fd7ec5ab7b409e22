"""Where things stand in the repository, for tests that read them."""

from pathlib import Path


KIT = Path(__file__).parent
ROOT = KIT.parents[1]
SCRIPTS = sorted((ROOT / "tests" / "scripts").glob("*.jsonl"))
EXAMPLES = ROOT / "examples"
