"""Where everything is kept. SQLAlchemy lives and dies here; what leaves are frozen values of the domain."""
