import CFlint
