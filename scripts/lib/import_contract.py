"""A contract for import-linter: what a package may import, and what never.

import-linter's own contracts forbid modules one by one and fail on those that do not exist. This
one can say "nothing but", so that a module added tomorrow is covered without being named. It looks
at direct imports: that the whole is in order follows from every package being so.
"""

from collections.abc import Iterable
import sys
from typing import Any, override

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output

OWN = "custom_components.faitout"
STANDARD_LIBRARY = "standard library"


class DirectImports(Contract):
    """Checks what some packages import directly. A package that is not there keeps it.

    modules: the packages it holds for.
    own: what of the project they may import; everything when left out.
    external: what else they may import, where "standard library" is one; everything when left out.
    never: what they may not import, even if one of the others would let it.
    """

    # import-linter puts the configured values in the place of these descriptions.
    modules: Any = fields.SetField(subfield=fields.StringField())
    own: Any = fields.SetField(subfield=fields.StringField(), required=False)
    external: Any = fields.SetField(subfield=fields.StringField(), required=False)
    never: Any = fields.SetField(subfield=fields.StringField(), required=False)

    @override
    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        broken = [
            f"{importer} imports {imported}"
            for importer in sorted(graph.modules)
            if _is_in(importer, self.modules)
            for imported in sorted(graph.find_modules_directly_imported_by(importer))
            if not self._allows(imported)
        ]
        return ContractCheck(kept=not broken, metadata={"broken": broken})

    def _allows(self, imported: str) -> bool:
        if _is_in(imported, self.never or ()):
            return False
        if _is_in(imported, (OWN,)):
            return self.own is None or _is_in(imported, self.own)
        if self.external is None:
            return True
        if STANDARD_LIBRARY in self.external and imported in sys.stdlib_module_names:
            return True
        return _is_in(imported, self.external)

    @override
    def render_broken_contract(self, check: ContractCheck) -> None:
        for line in check.metadata["broken"]:
            output.print_error(line)


def _is_in(module: str, packages: Iterable[str]) -> bool:
    return any(f"{module}.".startswith(f"{package}.") for package in packages)
