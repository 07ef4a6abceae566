"""python -m briefgen, and the `briefgen` command."""

from briefgen.commands.main import main

if __name__ == "__main__":
    main()
